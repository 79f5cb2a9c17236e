using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Alerting;

/// <summary>The answers of <c>subscribe</c> and <c>mute</c>.</summary>
internal static class AlertWords
{
    private const string Yourself = "you";

    /// <summary>It is so from now on.</summary>
    public static Reply Done(string reader, AlertTarget target, string end, bool isMuted) => Answer(
        isMuted
            ? $"{Subject(reader)} {Verb(reader, "get")} no more alerts of {target.Name}{(reader == Yourself ? ", also of what you own. Your pod's channel still does." : ".")}"
            : $"{Subject(reader)} {Verb(reader, "get")} the alerts of {target.Name}, on the morning after it fell or went into a worse band.",
        Back(target, end, isMuted));

    /// <summary>It was so before.</summary>
    public static Reply Unchanged(string reader, AlertTarget target, string end, Subscription before, AsOf today) => Answer(
        $"Nothing was changed: {Subject(reader, isStart: false)} {(before.IsMuted ? Verb(reader, "get") + " no" : Verb(reader, "get") + " the")} alerts of {target.Name} since {Since(before, today)}.",
        Back(target, end, before.IsMuted));

    /// <summary>All that stands.</summary>
    public static Reply List(string reader, string end, IReadOnlyList<(Subscription Asked, AlertTarget Target)> standing, AsOf today)
    {
        var title = standing.Count == 0 ? $"{Subject(reader)} subscribed to nothing" : $"What {Subject(reader, isStart: false)} asked for";
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = title,
            Text = standing.Count == 0 ? $"{title}. Type subscribe ACCOUNT or subscribe POD." : $"{title}: {string.Join(", ", standing.Select(s => s.Target.Name + (s.Asked.IsMuted ? " (muted)" : "")))}.",
            Sections =
            [
                .. standing.GroupBy(s => s.Asked.IsMuted).OrderBy(g => g.Key).Select(group => new TextSection(
                    group.Key ? "Muted" : "Subscribed", null, [.. group.Select(s => LineOf(s.Asked, s.Target, end, today))])),
                .. reader == Yourself ? [new TextSection(null, null, ["Alerts of the accounts you own come without asking, and those of a pod to its channel."])] : Array.Empty<Section>(),
            ],
            Footer = ["Only you can see this"],
            Next = ["subscribe ACCOUNT", "mute ACCOUNT"],
            Data = new { Subscriptions = standing.Select(s => new { Subject = s.Asked.Subject.Text, s.Asked.IsMuted, s.Asked.At }).ToList() },
        };
    }

    private static Reply Answer(string sentence, ReplyAction action) => new()
    {
        Kind = ReplyKind.Done, Text = sentence, Actions = [action], Footer = ["Only you can see this"], Next = [SubscribeCommand.Word],
    };

    private static ReplyAction Back(AlertTarget target, string end, bool isMuted) => isMuted
        ? new("Subscribe", $"{SubscribeCommand.Word} {target.Key}{end}")
        : new("Mute", $"{MuteCommand.Word} {target.Key}{end}");

    private static Line LineOf(Subscription asked, AlertTarget target, string end, AsOf today) => Line.Of(
        new TextSpan(target.Name, SpanStyle.Strong),
        new TextSpan($", since {Since(asked, today)}. To {(asked.IsMuted ? "hear again" : "end it")}: "),
        new TextSpan(Back(target, end, asked.IsMuted).Command, SpanStyle.Command));

    private static string Since(Subscription asked, AsOf today) => Words.Day(asked.At.InZone(today.Zone).Date, today.Day);

    private static string Subject(string reader, bool isStart = true) => reader == Yourself && isStart ? "You" : reader;

    private static string Verb(string reader, string verb) => reader == Yourself ? verb : verb + "s";
}
