using System.Collections.Immutable;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Tests;

/// <summary>The golden replies, after the design's cards.</summary>
internal static class AReply
{
    public static Reply AcmeConflict { get; } = new()
    {
        Kind = ReplyKind.Card,
        Text = "Acme Robotics: conflict, advocate about to churn. Vendor Outcomes Red (fell 12.4), Vendor Risk Yellow (fell 8.0). Next: sponsor handover, Mara Lindqvist, by Fri 20 Nov.",
        Title = "Acme Robotics",
        Subtitle = "renews 15 Jan 2027, in 60 days, €8,400 a month",
        Sections =
        [
            new VerdictSection("Conflict: advocate about to churn",
            [
                Line.Of(
                    new("Advocacy Green", Band: Band.Green), new(", "), new("Retention Red", Band: Band.Red),
                    new(". They praise us (NPS 10 on 12 Nov); their sponsor leaves on 30 Nov, 46 days before renewal (€8,400 a month).")),
            ]),
            new ScoresSection(AcmeRows, "15 Jan 2027, in 60 days"),
            new TextSection("What changed", "since 19 Oct",
            [
                Changed("Vendor Outcomes −12.4", "−12.0 sponsor is leaving, −3.6 oldest case open 17 days, +3.5 NPS 8 to 10, −0.3 three smaller"),
                Changed("Vendor Risk −8.0", "−6.0 support cases ageing, −2.0 one promised feature late"),
            ]),
            new StepsSection("Do next",
            [
                new Step("Sponsor handover: ask Ruth Adeyemi to introduce her successor", "you", "by Fri 20 Nov"),
                new Step("Close case 88213 or give it a date", "Priya Nandakumar (Support)", "by Wed 18 Nov"),
                new Step("Answer the export request: yes, no or when", "Jonas Weller (Product)", "by Thu 19 Nov"),
            ]),
            new TextSection("Objectives", "due Fri 18 Dec",
            [
                Line.Of(new("Demo requests 55 of 66 a month: "), new("lands 9 days late", SpanStyle.Strong), new(" (27 Dec)")),
                "Page conversion 2.7 of 3.0 %: lands 8 days early (10 Dec)",
            ]),
        ],
        Footer = ["Only you can see this", "as of Mon 16 Nov 2026, 09:00 CET", "arrows: 4 weeks, % on fresh data"],
        Next = ["acme why", "acme trend", "acme goals", "acme report", "acme log TEXT"],
        Actions = [new("Get report", "acme report"), new("Show trend", "acme trend"), new("See goals", "acme goals"), new("Log note", "acme log")],
    };

    public static Reply AcmeUncombined { get; } = AcmeConflict with
    {
        Sections =
        [
            new ScoresSection(
            [
                new ScoreRow
                {
                    Name = "Vendor Outcomes",
                    Band = Band.Red,
                    Groups =
                    [
                        Row("Retention", Band.Red, "31", -12.4, 0.95, 42, 43.4, 42, 31.4, 31),
                        Row("Expansion", Band.Yellow, "58", 0, 1),
                        Row("Advocacy", Band.Green, "90", 3.5, 1),
                    ],
                },
                .. AcmeRows.Skip(1),
            ], "15 Jan 2027, in 60 days"),
        ],
    };

    public static Reply BrindlewickUnknown { get; } = new()
    {
        Kind = ReplyKind.Card,
        Text = "Brindlewick Teas: 3 of 7 views are Unknown, too little data yet. Next: rate the sponsor, Mara Lindqvist, by Tue 17 Nov.",
        Title = "Brindlewick Teas",
        Subtitle = "renews 26 Oct 2027, in 344 days",
        Sections =
        [
            new VerdictSection(null,
            [
                Line.Of(new("Too early to judge 3 of 7 views.", SpanStyle.Strong), new(" Week 3 of onboarding: what we can see looks fine, much is not measured yet.")),
                "Unknown is not bad news: less than 50 % of the view rests on fresh data.",
            ]),
            new ScoresSection(
            [
                Unknown("Vendor Outcomes", 0.3),
                Row("Vendor Risk", Band.Yellow, "66", null, 0.62),
                new ScoreRow { Name = "Vendor Expansion", Band = Band.NotApplicable, Note = "no rule for the tea trade" },
                Unknown("Client Outcomes", 0),
                Row("Client Experience", Band.Green, "88", null, 0.64),
                Row("Client Engagement", Band.Green, "82", null, 0.71),
                Unknown("Client Maturity", 0.2),
            ], "26 Oct 2027, in 344 days"),
            new TextSection("What changed", null, ["Nothing to compare yet: first reading 26 Oct, 4-week changes start on 23 Nov."]),
            new StepsSection("Fill the gaps",
            [
                new Step("Rate the sponsor: Vendor Outcomes 30 % to 50 %, enough", "you", "by Tue 17 Nov"),
                new Step("Agree the first two objectives: Client Outcomes 0 % to 70 %", "Tobias Okafor", "by Fri 20 Nov"),
                new Step("Answer 6 maturity questions: Client Maturity 20 % to 80 %", "you", "by Fri 27 Nov"),
            ]),
            new TextSection("Quick actions", "4 of 10 done  ▰▰▰▰▱▱▱▱▱▱",
            [
                Line.Of(new("Next: install tracking, "), new("Ines Carvalho", SpanStyle.Strong), new(", by Wed 18 Nov")),
            ]),
        ],
        Footer = ["Only you can see this", "as of Mon 16 Nov 2026, 09:00 CET", "% = share on fresh data"],
        Next = ["brindlewick goals"],
        Actions = [new("Fill gaps", "brindlewick fill"), new("See goals", "brindlewick goals"), new("Get report", "brindlewick report"), new("Log note", "brindlewick log")],
    };

    public static Reply Choices { get; } = new()
    {
        Kind = ReplyKind.Choices,
        Text = "Three accounts start with \"ac\". Which one?",
        Actions = [new("Acme Robotics", "acme"), new("Acorn & Sons", "acorn"), new("Actinia Swimming Pools", "actinia")],
    };

    public static Reply Help { get; } = new()
    {
        Kind = ReplyKind.Help,
        Text = "Ask for an account by name, or type one of the commands.",
        Title = "What you can ask",
        Sections =
        [
            new TextSection("Accounts", null, [Typed("ACCOUNT", "how it is, in seven views"), Typed("ACCOUNT why [VIEW] [SINCE]", "what moved a score, point by point")]),
            new TextSection("Your week", null, [Typed("risks [mine|pod|all]", "what is worth working on today"), Typed("goal done N", "tick off a goal")]),
        ],
        Next = ["help why"],
    };

    public static Reply Refusal { get; } =
        Reply.Refusal("No account is called \"amce\". Did you mean Acme Robotics? Try: acme");

    public static Reply List { get; } = new()
    {
        Kind = ReplyKind.List,
        Text = "5 of your 28 accounts are worth working on today. First: Acme Robotics, sponsor handover, you, by Fri 20 Nov.",
        Title = "Worth working on today: 5 of your 28 accounts",
        Sections =
        [
            Risk(1, new("Acme Robotics", "acme"), Row("Vendor Outcomes", Band.Red, "46", -12.4, 0.95), "Advocate about to churn: sponsor leaves 30 Nov, renews in 60 days", "Sponsor handover", "you, by Fri 20 Nov"),
            Risk(2, new("Cobblefort & Finch", "cobblefort"), Row("Client Engagement", Band.Red, "38", -9.2, 0.82), "No call for 64 days, neither key role met since August", "Book a working session", "you, by Wed 18 Nov"),
        ],
        Footer = ["Only you can see this", "as of Mon 16 Nov 2026, 09:00 CET", "order: conflicts, new Reds, falls, stale data; then nearest renewal", "23 others need nothing new"],
        Next = ["acme", "acme why", "risks pod", "portfolio"],
    };

    private static ImmutableArray<ScoreRow> AcmeRows =>
    [
        Row("Vendor Outcomes", Band.Red, "46", -12.4, 0.95, 57, 58.4, 57, 46.4, 46),
        Row("Vendor Risk", Band.Yellow, "69", -8, 1, 76.8, 77, 74, 69.5, 69),
        Row("Vendor Expansion", Band.Yellow, "58", 0, 1),
        Row("Client Outcomes", Band.Green, "84", 2, 1),
        Row("Client Experience", Band.Yellow, "68", -1.5, 0.88),
        Row("Client Engagement", Band.Green, "79", 6, 0.91, 73, 74.5, 76.5, 77, 79),
        Row("Client Maturity", Band.Yellow, "55", 0.5, 0.76),
    ];

    private static ScoreRow Row(string name, Band band, string score, double? trend, double coverage, params double?[] weeks) =>
        new() { Name = name, Band = band, Score = score, Trend = trend, Coverage = coverage, Weeks = [.. weeks] };

    private static ScoreRow Unknown(string name, double coverage) =>
        new() { Name = name, Band = Band.Unknown, Coverage = coverage, NeedsCoverage = 0.5 };

    private static Line Changed(string label, string causes) => Line.Of(new(label, SpanStyle.Strong), new(":  " + causes));

    private static Line Typed(string command, string does) => Line.Of(new(command, SpanStyle.Command), new(": " + does));

    private static TextSection Risk(int number, ReplyAction opens, ScoreRow score, string fact, string play, string who) => new(null, null,
    [
        Line.Of(
            new($"{number}.  {opens.Label}", SpanStyle.Strong), new("  ·  "), new($"{score.Name} {BandWords.Word(score.Band)} {score.Score}", Band: score.Band),
            new($"  ↘ {ScoreNumbers.Change(score.Trend!.Value)}  ·  {ScoreNumbers.Percent(score.Coverage!.Value)} data")),
        fact,
        Line.Of(new(play, SpanStyle.Strong), new("  →  " + who)),
    ])
    {
        Row = new AccountRow { Opens = opens, Score = score, Fact = fact, Play = play, Who = who },
    };
}
