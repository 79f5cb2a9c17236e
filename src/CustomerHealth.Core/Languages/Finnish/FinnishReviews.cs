using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core.Languages.Finnish;

/// <summary>The words of reviews in Finnish.</summary>
internal sealed class FinnishReviews(FigureFormat figures) : ReviewWords
{
    private static readonly string[] Weekdays = ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"];

    public override ImmutableArray<string> Questions { get; } =
    [
        "Kerro lisää siitä, mitä silloin tapahtui.",
        "Mitä huomasit ensin, ja mitä se kertoi sinulle?",
        "Mitä teet toisin ensi neljänneksellä?",
        "Mitä tarvitset minulta, jotta se onnistuu?",
    ];

    public override ImmutableArray<string> GoodQuarterQuestions { get; } =
    [
        "Mikä tästä on toistettavissa?",
        "Miten rekrytoimme ja koulutamme sitä varten?",
        "Miten kasvamme nopeammin laadusta tinkimättä?",
    ];

    public override string Role(MeetingRole role) => role switch
    {
        MeetingRole.Leader => "Vetäjä",
        MeetingRole.Presenter => "Esittelijä",
        MeetingRole.Moderator => "Puheenjohtaja",
        MeetingRole.NoteTaker => "Kirjuri",
        MeetingRole.Expert => "Asiantuntija",
        MeetingRole.Guest => "Vieras",
    };

    public override string Quarter(Quarter quarter) => string.Create(CultureInfo.InvariantCulture, $"Q{quarter.Number}/{quarter.Year}");

    public override string Weekday(IsoDayOfWeek day) => Weekdays[(int)day - 1];

    public override string Minutes(int count) => figures.Count(count, "minuutti", "minuuttia");

    public override string Things(int count) => figures.Count(count, "asia", "asiaa");
}
