using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Languages;
using NodaTime;

namespace CustomerHealth.Core.Reviews;

/// <summary>The model of the document <c>qbr-expectations</c>. It reads no clock.</summary>
public static class QbrExpectationsModel
{
    /// <summary>Name of the document and of its template.</summary>
    public const string Name = "qbr-expectations";

    /// <summary>The fields that a template may name.</summary>
    public static DocumentSchema Schema { get; } = DocumentSchema.Declare(QbrExpectationsFields.Text);

    /// <summary>The facts behind the document, frozen: the same in every language.</summary>
    public static Snapshot SnapshotOf(QbrExpectations expectations) => Snapshot.Of(Facts(expectations, Language.English));

    /// <summary>All that the template needs, in English. Check it with <see cref="QbrRules"/> first.</summary>
    public static IReadOnlyDictionary<string, object?> Build(QbrExpectations expectations) => Build(expectations, Language.English);

    /// <summary>All that the template needs. Check it with <see cref="QbrRules"/> first.</summary>
    /// <param name="expectations">What the document says.</param>
    /// <param name="language">Of every word that does not come from <paramref name="expectations"/>.</param>
    public static IReadOnlyDictionary<string, object?> Build(QbrExpectations expectations, Language language)
    {
        var model = Facts(expectations, language);
        model["snapshot"] = SnapshotOf(expectations).Id;
        return model;
    }

    private static Dictionary<string, object?> Facts(QbrExpectations expectations, Language language) => new(StringComparer.Ordinal)
    {
        ["organisation"] = expectations.Organisation,
        ["quarter"] = language.Reviews.Quarter(expectations.Quarter),
        ["nextQuarter"] = language.Reviews.Quarter(expectations.Quarter.Next),
        ["leader"] = expectations.Leader,
        ["subject"] = expectations.Subject,
        ["date"] = language.Figures.Date(expectations.Date),
        ["weekday"] = language.Reviews.Weekday(expectations.Date.DayOfWeek),
        ["start"] = Time(expectations.Start),
        ["end"] = Time(expectations.Start.PlusMinutes(expectations.TotalMinutes)),
        ["timeZone"] = expectations.TimeZone,
        ["place"] = expectations.Place,
        ["sendBy"] = language.Figures.Date(expectations.SendBy),
        ["participants"] = expectations.Participants.Select(p => Person(p, expectations, language.Reviews)).ToImmutableArray(),
        ["materials"] = expectations.Materials.Select(Bring).ToImmutableArray(),
        ["reports"] = expectations.Reports.Select(Bring).ToImmutableArray(),
        ["pastNumbers"] = expectations.PastNumbers.Select(Number).ToImmutableArray(),
        ["comingNumbers"] = expectations.ComingNumbers.Select(Number).ToImmutableArray(),
        ["format"] = expectations.Format,
        ["tools"] = language.Figures.List([.. expectations.Tools]),
        ["slidesTemplate"] = expectations.Slides.AreMade ? expectations.Slides.Template : null,
        ["totalMinutes"] = expectations.TotalMinutes,
        ["limitMinutes"] = QbrRules.MostMinutes,
        ["agenda"] = expectations.Agenda.Select(Item).ToImmutableArray(),
        ["questions"] = language.Reviews.Questions,
        ["goodQuarterQuestions"] = language.Reviews.GoodQuarterQuestions,
    };

    private static Dictionary<string, object?> Person(Participant person, QbrExpectations expectations, ReviewWords words) => new(StringComparer.Ordinal)
    {
        ["name"] = person.Name,
        ["title"] = person.Title,
        ["roles"] = string.Join(", ", person.Roles.Select(words.Role)),
        ["minutes"] = Minutes(person, expectations) is > 0 and { } minutes ? words.Minutes(minutes) : Figures.None,
        ["brings"] = Brings(person, expectations) is > 0 and { } things ? words.Things(things) : Figures.None,
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
