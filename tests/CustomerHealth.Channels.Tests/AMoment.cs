using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Tests;

/// <summary>Replies of moments other than a question: the Home, an alert, sharing.</summary>
internal static class AMoment
{
    public static Reply Home { get; } = AReply.List with
    {
        Title = "Your accounts, Mara",
        Text = "5 of your 9 accounts are worth working on today.",
        Sections =
        [
            new TextSection("Changed since yesterday", null, [Line.Of(new("Acme Robotics", SpanStyle.Strong), new(": "), new("Vendor Outcomes Red 46", Band: Band.Red), new(", was Yellow 58"))]),
            .. AReply.List.Sections,
        ],
        Menu = new("Open an account", [new("Acme Robotics", "acme"), new("Cobblefort & Finch", "cobblefort"), new("Elderquill Dental", "elderquill")]),
        Actions = [new("See risks", "risks mine"), new("Next page", "risks mine 2"), new("Show portfolio", "portfolio")],
    };

    public static Reply Alert { get; } = new()
    {
        Kind = ReplyKind.Card,
        Private = false,
        Title = "Acme Robotics: Vendor Outcomes is Red",
        Text = "Acme Robotics: Vendor Outcomes is Red 46, was Yellow 58 a week ago. Next: sponsor handover, Mara Lindqvist, by Fri 20 Nov.",
        Sections =
        [
            new VerdictSection(null, [Line.Of(new("Vendor Outcomes Red 46", Band: Band.Red), new("  ↘ −12.4 in 4 weeks, 95 % data. Their sponsor leaves on 30 Nov, 46 days before renewal."))]),
            new StepsSection("Do next", [new Step("Sponsor handover: ask Ruth Adeyemi to introduce her successor", "Mara Lindqvist", "by Fri 20 Nov")]),
        ],
        Footer = ["#pod-harbour gets this because the account is the pod's", "as of Mon 16 Nov 2026, 00:10 CET"],
        Next = ["mute acme"],
        Actions = [new("Open card", "acme"), new("See why", "acme why"), new("Log note", "acme log") { OpensForm = true }],
    };

    public static Reply Share { get; } = new()
    {
        Kind = ReplyKind.Choices,
        Title = "Share with #pod-harbour?",
        Text = "#pod-harbour is read by 12 people. They see all of it: Acme Robotics.",
        Sections = [new TextSection(null, null, [AReply.AcmeConflict.Text])],
        Actions = [new("Share here", "share --here acme") { IsPrimary = true }],
        Footer = ["Only you can see this", "nothing is shared yet"],
    };

    public static Reply ShareWithOutsiders { get; } = Share with
    {
        Title = "Share with #acme-shared?",
        Text = "#acme-shared is read by 5 people, guests or people of other organisations among them. They see the version for clients, and nothing else: Acme Robotics.",
        Sections =
        [
            new ScoresSection([new ScoreRow { Name = "Client Outcomes", Band = Band.Green, Score = "84", Coverage = 1 }], null),
            new TextSection("Objectives", null,
            [
                Line.Of(new("Demo requests", SpanStyle.Strong), new(": 55 of 66, due 18 Dec 2026: behind its pace, 58 % of the way; at this pace it lands 9 days late")),
                Line.Of(new("Page conversion", SpanStyle.Strong), new(": 2.7 % of 3 %, due 18 Dec 2026: on the way, 70 % of the way; at this pace it lands 8 days early")),
            ]),
        ],
    };

    public static Reply Confirmed { get; } = AReply.Choices with { Actions = [new("Lift cap", "acme uncap 3") { IsPrimary = true, Confirm = "Lift cap 3 on Vendor Risk? The score counts again at once." }] };
}
