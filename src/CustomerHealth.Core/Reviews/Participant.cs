using System.Collections.Immutable;

namespace CustomerHealth.Core.Reviews;

/// <summary>Someone who attends.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Title">What the person does in the firm; empty when not said.</param>
/// <param name="Roles">What the person does in the review; at least one.</param>
public sealed record Participant(string Name, string Title, ImmutableArray<MeetingRole> Roles);
