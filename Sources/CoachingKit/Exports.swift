// One import gives an app the kinds, their values and errors, and what queries and findings are made of;
// what else these modules hold is not visible outside the package.
@_exported import Ledger
@_exported import Measures
@_exported import Records
@_exported import Reports
