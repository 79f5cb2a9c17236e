namespace CustomerHealth.Sources.Import;

/// <summary>How far an import has come.</summary>
/// <param name="File">The file at hand, without folder.</param>
/// <param name="BytesRead">Of that file.</param>
/// <param name="BytesTotal">Its size.</param>
/// <param name="Rows">Rows read so far.</param>
public readonly record struct ImportProgress(string File, long BytesRead, long BytesTotal, long Rows);
