mkdir lib; : > lib/libqpdf.so.29; mkdir cases; LD_LIBRARY_PATH=lib exigible batch cases -o out --print-run RUN.pdf --enclose cgv.pdf --assets .
