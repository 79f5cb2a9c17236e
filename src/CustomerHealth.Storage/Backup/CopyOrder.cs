using NodaTime;

namespace CustomerHealth.Storage.Backup;

/// <summary>What to back up into, or to restore from, and who asks.</summary>
/// <param name="File">The backup's path.</param>
/// <param name="Force">May replace what is there: the file of a backup, the rows of a restore.</param>
/// <param name="Actor">Key of the person, or <c>operator</c>.</param>
/// <param name="At">When.</param>
public sealed record CopyOrder(string File, bool Force, string Actor, Instant At);
