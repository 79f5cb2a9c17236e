using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Sending;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>What was done to tell an answer.</summary>
internal sealed record Told
{
    /// <summary>It went where it was asked.</summary>
    public static Told Below { get; } = new() { Sentence = "Answered below." };

    /// <summary>The pressed message shows something else from now on.</summary>
    /// <param name="shown">What those who read there see of it.</param>
    public static Told Instead(TeamsVersion shown) => Below with { InPlace = shown.Card is { } card ? new TeamsCard(shown.Text, card) : null };

    /// <summary>What whoever pressed reads in the response.</summary>
    public required string Sentence { get; init; }

    /// <summary>The same has to be said where it was asked: the answer itself is not there. It says nothing of it.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>What the pressed message shows from now on; null: it stays as it is.</summary>
    public TeamsCard? InPlace { get; init; }
}
