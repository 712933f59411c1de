mkdir assets
touch outside.png
ln -s ../outside.png assets/logo.png
exigible check case.json --assets assets
