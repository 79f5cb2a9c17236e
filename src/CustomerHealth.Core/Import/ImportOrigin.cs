using NodaTime;

namespace CustomerHealth.Core.Import;

/// <summary>Who imports what, for the audit log.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Actor">Key of the person, or <c>operator</c>.</param>
/// <param name="At">When the import runs.</param>
public sealed record ImportOrigin(string File, string Actor, Instant At);
