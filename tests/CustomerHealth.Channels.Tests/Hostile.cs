using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Tests;

/// <summary>Values that try to be more than text, and a reply that has one in every place.</summary>
public static class Hostile
{
    private static readonly string[] Values =
    [
        "<!channel>", "<!here|x>", "<@U1>", "<#C1|general>", "<https://example.org|click>", "https://example.org", "&lt;!channel&gt;", "&amp;", "a|b",
        "\u202Egnirts", "\u2066x\u2069", ":fire: 12:30:15", "😀👩‍👩‍👧‍👦🟢", "𝒜𝒷𝒸", "\uD83D", "*bold* _it_ ~no~ `code` ```block```", "> quote", "[bold]markup[/]",
        "\u001b[31mred\u001b]0;title\u0007", "line\r\nbreak\u2028here", "", " ", "\u200B", new('x', 10_000), string.Concat(Enumerable.Repeat("<&> *", 2_000)),
        string.Concat(Enumerable.Repeat("😀", 5_000)),
    ];

    public static TheoryData<string> All => [.. Values];

    internal static Reply Reply(string value) => new()
    {
        Kind = ReplyKind.Choices,
        Text = value,
        Title = value,
        Subtitle = value,
        Sections =
        [
            new VerdictSection(value, [Line.Of(new(value), new(value, SpanStyle.Strong), new(value, SpanStyle.Command), new(value, Band: Band.Red))]),
            new ScoresSection(
            [
                new ScoreRow { Name = value, Band = Band.Green, Score = value, Coverage = 1, Trend = 1 },
                new ScoreRow { Name = value, Band = Band.NotApplicable, Note = value },
                new ScoreRow { Name = value, Band = Band.Red, Groups = [new ScoreRow { Name = value, Band = Band.Red, Score = "1" }] },
            ], value),
            new TextSection(value, value, [value]),
            new StepsSection(value, [new Step(value, value, value, value)]),
        ],
        Footer = [value, value],
        Next = [value],
        Actions = [new(value, value), new(value, "acme")],
    };
}
