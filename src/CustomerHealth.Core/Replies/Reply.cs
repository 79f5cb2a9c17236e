using System.Collections.Immutable;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Core.Replies;

/// <summary>An answer that knows no platform. Each channel has one renderer for it.</summary>
public sealed record Reply
{
    /// <summary>What it is.</summary>
    public required ReplyKind Kind { get; init; }

    /// <summary>Only the asker may see it, unless shared on purpose (CH-5).</summary>
    public bool Private { get; init; } = true;

    /// <summary>The answer in one or two plain sentences, for notifications and screen readers.</summary>
    public required string Text { get; init; }

    /// <summary>The head; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What stands beside the head: "renews 15 Jan 2027, in 60 days"; null for nothing.</summary>
    public string? Subtitle { get; init; }

    /// <summary>From top to bottom.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Small print: who can see it, as of when, the legend.</summary>
    public ImmutableArray<string> Footer { get; init; } = [];

    /// <summary>What to type next, without <c>/health</c>.</summary>
    public ImmutableArray<string> Next { get; init; } = [];

    /// <summary>Buttons, at most four; for choices as many as there are.</summary>
    public ImmutableArray<ReplyAction> Actions { get; init; } = [];

    /// <summary>Something to choose from; null for none.</summary>
    public ReplyMenu? Menu { get; init; }

    /// <summary>What the command still needs; null when it needs nothing. The text says what to type where no form can be shown.</summary>
    public ReplyForm? Form { get; init; }

    /// <summary>What is wrong with a form that was sent: it stays open, and nothing was changed. Empty when nothing is.</summary>
    public ImmutableArray<FieldFault> Faults { get; init; } = [];

    /// <summary>A file that comes with it; null for none. Where files cannot be private, it goes to the asker alone.</summary>
    public ReplyFile? File { get; init; }

    /// <summary>
    /// Where it answers a button, it takes the place of the message with the button: buttons that are spent go with it. A message that others see is
    /// only replaced by one that is not private.
    /// </summary>
    public bool InPlace { get; init; }

    /// <summary>The key of an earlier message of the outbox, whose place it takes there; null for a message of its own.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>
    /// Where it answers a button of a message that stays: the button is spent and goes, and this stands under the message instead: who did what, and when.
    /// Null: the message stays as it is.
    /// </summary>
    public string? Spent { get; init; }

    /// <summary>The same for a place where clients or guests read (CH-5); null when nothing of it may be shown there.</summary>
    public Reply? ForOutsiders { get; init; }

    /// <summary>Key of the account that was asked about; null when it was not one account.</summary>
    public string? Account { get; init; }

    /// <summary>A fault of ours that came after what was asked for was done, for the log; nobody is shown it. Null for none.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The machine-readable answer; serialised by <see cref="ReplyJson"/>. Null for none.</summary>
    public object? Data { get; init; }

    /// <summary>Not done, in one sentence that says what to do instead.</summary>
    public static Reply Refusal(string sentence) => new() { Kind = ReplyKind.Refusal, Text = sentence };

    /// <summary>A form that was sent and cannot be used as it is.</summary>
    public static Reply Faulty(params ReadOnlySpan<FieldFault> faults) =>
        new() { Kind = ReplyKind.Refusal, Text = string.Join(' ', faults.ToArray().Select(fault => fault.Sentence)), Faults = [.. faults] };
}
