using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies.Forms;

/// <summary>One of several.</summary>
public sealed record ChoiceInput : FormInput
{
    /// <summary>What can be chosen; at least one.</summary>
    public required ImmutableArray<FormOption> Options { get; init; }
}
