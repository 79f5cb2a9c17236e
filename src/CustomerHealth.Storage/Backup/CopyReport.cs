namespace CustomerHealth.Storage.Backup;

/// <summary>What was copied.</summary>
/// <param name="File">Full path of the backup.</param>
/// <param name="Tables">How many tables.</param>
/// <param name="Rows">How many rows, in all of them.</param>
public sealed record CopyReport(string File, int Tables, long Rows);
