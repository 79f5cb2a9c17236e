using System.Collections.Immutable;
using CustomerHealth.Core.Interactions;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>The forms of the commands that say something of an account: each asks for what the command still needs, no more.</summary>
internal static class ActForms
{
    /// <summary>Key of a note's kind.</summary>
    public const string Kind = "kind";

    /// <summary>Key of a note's words.</summary>
    public const string Text = "text";

    /// <summary>Key of a measure.</summary>
    public const string Measure = "measure";

    /// <summary>Key of a measure's value.</summary>
    public const string Value = "value";

    /// <summary>Key of what is held down, or looks wrong.</summary>
    public const string View = "view";

    /// <summary>Key of a cap's band.</summary>
    public const string Band = "band";

    /// <summary>Key of a last day.</summary>
    public const string Until = "until";

    /// <summary>Key of a reason.</summary>
    public const string Reason = "reason";

    private const string Audited = "In the audit log under your name.";

    private static readonly ImmutableArray<FormOption> Bands = [new("Red", "red"), new("Yellow", "yellow")];

    /// <summary>What is wrong: with what was typed, or at the input of a form that was sent. Nothing is changed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="key">Key of the input it belongs to.</param>
    /// <param name="sentence">What was seen and what is allowed.</param>
    public static Reply Refused(CommandCall call, string key, string sentence) =>
        call.Request.Answers is null ? Reply.Refusal(sentence) : Reply.Faulty(new FieldFault(key, sentence));

    /// <summary><c>ACCOUNT log</c>.</summary>
    public static ReplyForm Log(AccountHealth health)
    {
        var views = health.Views.Select(v => v.View).ToList();
        return new ReplyForm
        {
            Title = "Note a contact",
            Submit = "Save note",
            Command = $"{Key(health)} log",
            About = [About(health)],
            Inputs =
            [
                new ChoiceInput { Key = Kind, Label = "Kind", Options = [.. Kinds(views)], Initial = InteractionKinds.Note },
                new TextInput { Key = Text, Label = "What happened", IsLong = true, MaxLength = Interaction.LongestText, Placeholder = "With whom, about what, and what comes next", Hint = Audited },
            ],
        };
    }

    /// <summary><c>ACCOUNT set</c>.</summary>
    /// <param name="health">The account's scores.</param>
    /// <param name="measure">The measure that was typed already; null for none.</param>
    public static ReplyForm Set(AccountHealth health, Measure? measure) => new()
    {
        Title = "Record a measure",
        Submit = "Record",
        Command = $"{Key(health)} set",
        About = [About(health)],
        Inputs =
        [
            new ChoiceInput { Key = Measure, Label = "Measure", Options = [.. Measures(health)], Initial = measure?.Key, Placeholder = "Choose a measure" },
            new TextInput { Key = Value, Label = "Value", MaxLength = 100, Hint = measure is null ? "A number, a date, a colour or a word, as the measure asks; NA when it does not apply." : $"{MeasureWords.Asks(measure)}; NA when it does not apply." },
            ReasonInput(isOptional: true),
        ],
    };

    /// <summary><c>ACCOUNT wrong</c>.</summary>
    public static ReplyForm Wrong(AccountHealth health) => new()
    {
        Title = "A score looks wrong",
        Submit = "Say so",
        Command = $"{Key(health)} wrong",
        About = [About(health), "No score is changed; it is kept with the scores of this moment, and counted against what happens."],
        Inputs =
        [
            new ChoiceInput { Key = View, Label = "Which score", Options = [.. Scores(health)], IsOptional = true, Placeholder = "All of them" },
            ReasonInput(isOptional: false),
        ],
    };

    /// <summary><c>ACCOUNT cap</c>.</summary>
    public static ReplyForm Cap(AccountHealth health) => new()
    {
        Title = "Hold a score down",
        Submit = "Set cap",
        Command = $"{Key(health)} cap",
        About = [About(health)],
        Inputs =
        [
            new ChoiceInput { Key = View, Label = "Which score", Options = [.. Scores(health)], Placeholder = "Choose a score" },
            new ChoiceInput { Key = Band, Label = "No better than", Options = Bands, Initial = "yellow" },
            UntilInput(),
            ReasonInput(isOptional: false),
        ],
    };

    /// <summary><c>ACCOUNT will-churn</c>.</summary>
    public static ReplyForm WillChurn(AccountHealth health) => new()
    {
        Title = "They will leave",
        Submit = "Hold at Red",
        Command = $"{Key(health)} will-churn",
        About = [About(health), "Retention is held at Red until that day, or until you lift it."],
        Inputs = [UntilInput(), ReasonInput(isOptional: false)],
    };

    private static string Key(AccountHealth health) => CommandText.OfAccount(health.Account.Key);

    private static Line About(AccountHealth health) => Line.Of(new TextSpan(health.Account.Name, SpanStyle.Strong));

    private static TextInput ReasonInput(bool isOptional) =>
        new() { Key = Reason, Label = "Reason", IsLong = true, MaxLength = Interaction.LongestText, IsOptional = isOptional, Hint = Audited };

    private static DayInput UntilInput() => new() { Key = Until, Label = "Until", Hint = "The last day it holds, at most 180 days from today." };

    private static IEnumerable<FormOption> Kinds(List<View> views)
    {
        var counting = InteractionKinds.Counting(views);
        return counting.Select(kind => new FormOption(Capital(kind), kind, "Counts in the scores"))
            .Concat(InteractionKinds.Others(counting).Select(kind => new FormOption(Capital(kind), kind, "Kept as a note")));
    }

    private static IEnumerable<FormOption> Measures(AccountHealth health) =>
        from view in health.Views
        from measure in view.Groups.SelectMany(g => g.Measures).DistinctBy(m => m.Measure.Key, StringComparer.Ordinal)
        where ReferenceEquals(MeasureMove.Find(health, measure.Measure.Key), measure)
        select new FormOption(measure.Measure.Name, measure.Measure.Key, view.View.Name);

    /// <summary>What has a score of its own: a view, or the groups of one that is not combined; each also by its groups.</summary>
    private static IEnumerable<FormOption> Scores(AccountHealth health) => health.Views.Select(v => v.View).SelectMany(view => view.Combine == Combine.Mean
        ? view.Groups.Select(g => new FormOption($"{view.Name}, {g.Name}", $"{view.Key}/{g.Key}", view.Name)).Prepend(new FormOption(view.Name, view.Key, view.Name))
        : view.Groups.Select(g => new FormOption(g.Name, $"{view.Key}/{g.Key}", view.Name)));

    private static string Capital(string kind) => string.Concat(char.ToUpperInvariant(kind[0]).ToString(), kind.AsSpan(1)).Replace('-', ' ');
}
