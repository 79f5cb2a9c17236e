using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Documents;
using NodaTime;

namespace CustomerHealth.Core.Reviews;

/// <summary>The model of the document <c>qbr-expectations</c>. It reads no clock.</summary>
public static class QbrExpectationsModel
{
    /// <summary>Name of the document and of its template.</summary>
    public const string Name = "qbr-expectations";

    /// <summary>The fields that a template may name.</summary>
    public static DocumentSchema Schema { get; } = DocumentSchema.Declare(QbrExpectationsFields.Text);

    /// <summary>The facts behind the document, frozen.</summary>
    public static Snapshot SnapshotOf(QbrExpectations expectations) => Snapshot.Of(Facts(expectations));

    /// <summary>All that the template needs. Check it with <see cref="QbrRules"/> first.</summary>
    public static IReadOnlyDictionary<string, object?> Build(QbrExpectations expectations)
    {
        var model = Facts(expectations);
        model["snapshot"] = SnapshotOf(expectations).Id;
        return model;
    }

    private static Dictionary<string, object?> Facts(QbrExpectations expectations) => new(StringComparer.Ordinal)
    {
        ["organisation"] = expectations.Organisation,
        ["quarter"] = expectations.Quarter.Words,
        ["nextQuarter"] = expectations.Quarter.Next.Words,
        ["leader"] = expectations.Leader,
        ["subject"] = expectations.Subject,
        ["date"] = Figures.Date(expectations.Date),
        ["weekday"] = expectations.Date.DayOfWeek.ToString(),
        ["start"] = Time(expectations.Start),
        ["end"] = Time(expectations.Start.PlusMinutes(expectations.TotalMinutes)),
        ["timeZone"] = expectations.TimeZone,
        ["place"] = expectations.Place,
        ["sendBy"] = Figures.Date(expectations.SendBy),
        ["participants"] = expectations.Participants.Select(p => Person(p, expectations)).ToImmutableArray(),
        ["materials"] = expectations.Materials.Select(Bring).ToImmutableArray(),
        ["reports"] = expectations.Reports.Select(Bring).ToImmutableArray(),
        ["pastNumbers"] = expectations.PastNumbers.Select(Number).ToImmutableArray(),
        ["comingNumbers"] = expectations.ComingNumbers.Select(Number).ToImmutableArray(),
        ["format"] = expectations.Format,
        ["tools"] = Figures.List([.. expectations.Tools]),
        ["slidesTemplate"] = expectations.Slides.AreMade ? expectations.Slides.Template : null,
        ["totalMinutes"] = expectations.TotalMinutes,
        ["limitMinutes"] = QbrRules.MostMinutes,
        ["agenda"] = expectations.Agenda.Select(Item).ToImmutableArray(),
        ["questions"] = CoachingQuestions.Always,
        ["goodQuarterQuestions"] = CoachingQuestions.GoodQuarter,
    };

    private static Dictionary<string, object?> Person(Participant person, QbrExpectations expectations) => new(StringComparer.Ordinal)
    {
        ["name"] = person.Name,
        ["title"] = person.Title,
        ["roles"] = string.Join(", ", person.Roles.Select(RoleWords.Word)),
        ["minutes"] = Minutes(person, expectations) is > 0 and { } minutes ? Figures.Count(minutes, "minute") : Figures.None,
        ["brings"] = Brings(person, expectations) is > 0 and { } things ? Figures.Count(things, "thing") : Figures.None,
    };

    private static int Minutes(Participant person, QbrExpectations expectations) =>
        expectations.Agenda.Where(a => string.Equals(a.Owner, person.Name, StringComparison.Ordinal)).Sum(a => a.Minutes);

    private static int Brings(Participant person, QbrExpectations expectations) =>
        expectations.Materials.Concat(expectations.Reports).Count(b => string.Equals(b.Who, person.Name, StringComparison.Ordinal));

    private static Dictionary<string, object?> Bring(Preparation preparation) => new(StringComparer.Ordinal)
    {
        ["what"] = preparation.What,
        ["who"] = preparation.Who,
        ["from"] = preparation.From.Length == 0 ? Figures.None : preparation.From,
    };

    private static Dictionary<string, object?> Number(NumberToKnow number) => new(StringComparer.Ordinal)
    {
        ["name"] = number.Name,
        ["who"] = number.Who,
        ["from"] = number.From,
    };

    private static Dictionary<string, object?> Item(AgendaItem item) => new(StringComparer.Ordinal)
    {
        ["topic"] = item.Topic,
        ["minutes"] = item.Minutes,
        ["owner"] = item.Owner ?? "",
        ["kind"] = item.Kind.ToString().ToLowerInvariant(),
    };

    private static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
