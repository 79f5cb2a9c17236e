using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies.Forms;

/// <summary>
/// Asks for what a command still needs. Every form is the same command typed with less: where no form can be shown, the reply's text says what to type.
/// Sent off, it runs <see cref="Command"/> with the answers; what is wrong with them comes back as <see cref="Reply.Faults"/>.
/// </summary>
public sealed record ReplyForm
{
    /// <summary>The head: "Note a contact"; at most 24 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What the button that sends it says: "Save note"; at most 24 characters.</summary>
    public required string Submit { get; init; }

    /// <summary>What runs when it is sent, without <c>/health</c>: <c>acme log</c>.</summary>
    public required string Command { get; init; }

    /// <summary>What stands above the inputs; empty for nothing.</summary>
    public ImmutableArray<Line> About { get; init; } = [];

    /// <summary>The inputs, from top to bottom; at least one, each key once.</summary>
    public required ImmutableArray<FormInput> Inputs { get; init; }
}
