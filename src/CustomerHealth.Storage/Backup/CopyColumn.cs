namespace CustomerHealth.Storage.Backup;

/// <summary>A column of a table that is copied.</summary>
/// <param name="Name">Its name, the same on every engine.</param>
/// <param name="Kind">What its cells hold when they are not null.</param>
/// <param name="Key">Place in the primary key, from 1; 0 when it is not of it.</param>
internal readonly record struct CopyColumn(string Name, CellKind Kind, long Key);
