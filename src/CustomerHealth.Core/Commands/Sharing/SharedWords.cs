using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands.Sharing;

/// <summary>What the asker is asked before an answer is shared, and what is shared.</summary>
internal static class SharedWords
{
    /// <summary>Who would see it, and what; with the button that shares it.</summary>
    /// <param name="audience">Who.</param>
    /// <param name="reply">The answer; with a version for outsiders where they read.</param>
    /// <param name="command">What the button stands for.</param>
    public static Reply Ask(SharedPlace audience, Reply reply, string command)
    {
        var shown = Shown(audience, reply);
        var version = audience.HasOutsiders ? " They see the version for clients, and nothing else:" : " They see all of it:";
        return new Reply
        {
            Kind = ReplyKind.Choices,
            Title = $"Share with {audience.Name}?",
            Text = Capital($"{audience.Readers}.{version} {shown.Title ?? "this answer"}."),
            Sections = audience.HasOutsiders ? shown.Sections : [new TextSection(null, null, [shown.Text])],
            Actions = [new ReplyAction("Share here", command) { IsPrimary = true }],
            Footer = ["Only you can see this", "nothing is shared yet"],
            Data = new { Place = audience.Name, audience.Place.People, audience.HasOutsiders, Answer = shown.Text },
        };
    }

    /// <summary>What goes out: signed, and with buttons only for those who are inside.</summary>
    /// <param name="audience">Who reads it.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="by">Name of the one who shares it.</param>
    public static Reply Message(SharedPlace audience, Reply reply, string by)
    {
        var open = reply.ForOutsiders is { } version ? Signed(version, by) with { Actions = [], Menu = null } : null;
        return audience.HasOutsiders ? open! with { ForOutsiders = open } : Signed(reply, by) with { ForOutsiders = open };
    }

    /// <summary>It is on its way.</summary>
    public static Reply Done(SharedPlace audience, Reply reply) => new()
    {
        Kind = ReplyKind.Done,
        Text = $"Shared with {audience.Name}: {Shown(audience, reply).Title ?? "the answer"}.",
        InPlace = true,
        Footer = ["Only you can see this", "in the audit log under your name"],
    };

    private static Reply Shown(SharedPlace audience, Reply reply) => audience.HasOutsiders ? reply.ForOutsiders! : reply;

    private static Reply Signed(Reply reply, string by) => reply with
    {
        Private = false,
        InPlace = false,
        Next = [],
        Footer = [$"Shared by {by}", .. reply.Footer.Where(words => words != "Only you can see this")],
    };

    private static string Capital(string sentence) => string.Concat(char.ToUpperInvariant(sentence[0]).ToString(), sentence.AsSpan(1));
}
