using System.Collections.Immutable;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Tests;

/// <summary>Values that try to be more than text, and a reply that has one in every place.</summary>
public static class Hostile
{
    private static readonly string[] Values =
    [
        "<!channel>", "<!here|x>", "<@U1>", "<#C1|general>", "<https://example.org|click>", "https://example.org", "&lt;!channel&gt;", "&amp;", "a|b",
        "\u202Egnirts", "\u2066x\u2069", ":fire: 12:30:15", "😀👩‍👩‍👧‍👦🟢", "𝒜𝒷𝒸", "\uD83D", "*bold* _it_ ~no~ `code` ```block```", "> quote", "[bold]markup[/]",
        "<at>Mara</at>", "[click](javascript:alert(1))", "{{DATE(2026-11-22T06:00:00Z, SHORT)}}", "{{{{", "${title}", "# head", "1. one",
        "\u001b[31mred\u001b]0;title\u0007", "line\r\nbreak\u2028here", "nul\0here", "</at>", "", " ", "\u200B", new('x', 10_000), string.Concat(Enumerable.Repeat("<&> *", 2_000)),
        string.Concat(Enumerable.Repeat("😀", 5_000)),
    ];

    public static TheoryData<string> All => [.. Values];

    internal static IEnumerable<string> Texts => Values;

    /// <summary>A form that has it in every place where the command's words do not stand.</summary>
    internal static ReplyForm Form(string value) => new()
    {
        Title = value,
        Submit = value,
        Command = "acme log",
        About = [value],
        Inputs =
        [
            new TextInput { Key = "text", Label = value, Hint = value, Placeholder = value, Initial = value, IsLong = true },
            new ChoiceInput { Key = "kind", Label = value, Hint = value, Placeholder = value, Initial = "a", Options = [new(value, "a", value), new(value, "b", "group")] },
            new ChoiceInput { Key = "free", Label = value, Options = [new(value, value)] },
            new DayInput { Key = "until", Label = value, Hint = value, Placeholder = value },
        ],
    };

    internal static FormAnswers Answers(string value) => new(ImmutableDictionary<string, string>.Empty.Add("text", value).Add("kind", "b").Add("free", value).Add("until", "2026-11-27"));

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
        Actions = [new(value, value), new(value, "acme") { Confirm = value, IsPrimary = true }],
        Menu = new(value, [new(value, value), new(value, "acme")]),
    };
}
