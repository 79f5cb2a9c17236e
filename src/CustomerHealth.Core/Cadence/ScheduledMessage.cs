using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Cadence;

/// <summary>A message that goes out by itself.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What it is: <c>alert</c>.</param>
/// <param name="To">To whom: names of people, and of pods with their channel; at least one.</param>
/// <param name="Account">Key of the account it is about; null for none.</param>
/// <param name="Text">What it says.</param>
public sealed record ScheduledMessage(ZonedDateTime At, string Kind, ImmutableArray<string> To, string? Account, string Text);
