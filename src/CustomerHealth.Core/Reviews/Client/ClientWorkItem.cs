using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Something that was done for the client.</summary>
/// <param name="Objective">Key of the objective it served; null when it served none.</param>
/// <param name="Text">What was done; null when the client may not read it.</param>
/// <param name="Day">When: the day it was done, or the last of its week when nobody has said.</param>
public sealed record ClientWorkItem(string? Objective, string? Text, LocalDate Day);
