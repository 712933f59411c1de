// `import Exigible` is enough to name everything that `Engine` takes and gives.
@_exported import CaseFiles
@_exported import Claims
@_exported import Diagnostics
@_exported import Finishing
@_exported import JSON
@_exported import Law
@_exported import Mailing
@_exported import Values
@_exported import Verification
