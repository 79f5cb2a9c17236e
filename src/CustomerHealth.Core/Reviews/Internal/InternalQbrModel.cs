using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>The model of the document <c>qbr-internal</c>: the pack of one person for an internal QBR (QB-1 to QB-7). It reads no clock.</summary>
public static class InternalQbrModel
{
    /// <summary>Name of the document and of its template.</summary>
    public const string Name = "qbr-internal";

    /// <summary>The fields that a template may name.</summary>
    public static DocumentSchema Schema { get; } = DocumentSchema.Declare(InternalQbrFields.Text);

    /// <summary>All that the template needs.</summary>
    public static IReadOnlyDictionary<string, object?> Build(InternalQbrInput input)
    {
        var model = Page(input);
        var snapshot = InternalQbrFacts.Of(input, model);
        model["snapshot"] = snapshot.Id;
        model["figures"] = InternalQbrFigures.Of(input, FigureCodes.Of(snapshot));
        return model;
    }

    /// <summary>The facts behind the document, frozen.</summary>
    internal static Snapshot SnapshotOf(InternalQbrInput input) => InternalQbrFacts.Of(input, Page(input));

    private static Dictionary<string, object?> Page(InternalQbrInput input)
    {
        var model = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in Subject(input)
            .Concat(InternalQbrRecord.Of(input))
            .Concat(InternalQbrSummary.Of(input))
            .Concat(InternalQbrWork.Of(input))
            .Concat(InternalQbrTests.Of(input))
            .Concat(InternalQbrTraining.Of(input))
            .Concat(InternalQbrScores.Of(input))
            .Concat(InternalQbrClients.Of(input))
            .Concat(InternalQbrTeam.Of(input))
            .Concat(Talk(input)))
        {
            model.Add(name, value);
        }

        return model;
    }

    private static Dictionary<string, object?> Subject(InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["organisation"] = input.Organisation,
        ["person"] = input.Person.Name,
        ["about"] = string.Join(" · ", About(input)),
        ["quarter"] = input.Span.Quarter.Words,
        ["nextQuarter"] = input.Span.Quarter.Next.Words,
        ["from"] = Figures.Date(input.Span.Days.Start),
        ["to"] = Figures.Date(input.Span.Days.End),
        ["asOf"] = Figures.Date(input.Span.AsOf),
        ["today"] = Figures.Date(input.Span.Today),
        ["running"] = input.Span.IsRunning,
        ["scorecardVersion"] = input.Scorecard.Version,
    };

    private static IEnumerable<string> About(InternalQbrInput input)
    {
        if (input.Person.Role is { } role)
            yield return role;
        if (input.Pod is { } pod)
            yield return $"pod {pod}";
        if (input.Person.Manager is { } manager)
            yield return $"reports to {input.NameOf(manager)}";
        if (input.Review?.Date is { } date)
            yield return $"review on {Figures.Date(date)}";
    }

    private static Dictionary<string, object?> Talk(InternalQbrInput input)
    {
        var verdict = QuarterVerdict.Of(input);
        return new(StringComparer.Ordinal)
        {
            ["facts"] = verdict.Facts.Select(Fact).ToImmutableArray(),
            ["good"] = verdict.IsGood,
            ["leads"] = LeadingQuestions.Of(input).Select(lead => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["fact"] = lead.Fact,
                ["question"] = lead.Question,
            }).ToImmutableArray(),
            ["questions"] = CoachingQuestions.Always,
            ["goodQuarterQuestions"] = verdict.IsGood ? CoachingQuestions.GoodQuarter : [],
        };
    }

    private static Dictionary<string, object?> Fact(QuarterFact fact) => new(StringComparer.Ordinal)
    {
        ["name"] = fact.Name,
        ["here"] = fact.Here,
        ["goodWhen"] = fact.GoodWhen,
        ["status"] = fact.Holds switch { true => "green", false => "red", null => "unknown" },
    };
}
