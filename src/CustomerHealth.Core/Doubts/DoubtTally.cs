using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Doubts;

/// <summary>
/// Counts doubted scores against what happened later (SC-18). What a score said of leaving is the band of <c>retention</c>, of whatever view; without
/// such a group, the worst band there was. A client has left who churned within the horizon.
/// </summary>
/// <param name="People">In how many the person was right.</param>
/// <param name="Scores">In how many the score was.</param>
/// <param name="NoSide">In how many the score had said neither.</param>
/// <param name="Open">How many are too young to say.</param>
public sealed record DoubtTally(int People, int Scores, int NoSide, int Open)
{
    /// <summary>Days after a doubt in which leaving counts.</summary>
    public const int HorizonDays = 90;

    private const string Retention = "/retention";

    /// <summary>Doubts that are old enough to say who was right.</summary>
    public int Decided => People + Scores;

    /// <summary>Doubts there are.</summary>
    public int All => Decided + NoSide + Open;

    /// <summary>Counts them.</summary>
    /// <param name="doubts">The doubts.</param>
    /// <param name="churned">Days on which an account left, by account key.</param>
    /// <param name="today">The day looked from.</param>
    /// <param name="zone">Whose days count.</param>
    public static DoubtTally Of(IEnumerable<DoubtRecord> doubts, ILookup<string, LocalDate> churned, LocalDate today, DateTimeZone zone)
    {
        var verdicts = doubts.Select(d => Judge(d, churned[d.Account], today, zone)).CountBy(v => v).ToDictionary(c => c.Key, c => c.Value);
        return new(
            verdicts.GetValueOrDefault(DoubtVerdict.PersonRight), verdicts.GetValueOrDefault(DoubtVerdict.ScoreRight),
            verdicts.GetValueOrDefault(DoubtVerdict.NoSide), verdicts.GetValueOrDefault(DoubtVerdict.Open));
    }

    /// <summary>Who was right about one.</summary>
    /// <param name="doubt">The doubt.</param>
    /// <param name="churned">Days on which the account left.</param>
    /// <param name="today">The day looked from.</param>
    /// <param name="zone">Whose days count.</param>
    public static DoubtVerdict Judge(DoubtRecord doubt, IEnumerable<LocalDate> churned, LocalDate today, DateTimeZone zone)
    {
        var said = Said(doubt);
        if (said is not (Band.Green or Band.Red))
            return DoubtVerdict.NoSide;
        var from = doubt.At.InZone(zone).Date;
        var to = from.PlusDays(HorizonDays);
        var left = churned.Any(day => day > from && day <= to && day <= today);
        if (!left && today <= to)
            return DoubtVerdict.Open;
        return left == (said == Band.Red) ? DoubtVerdict.ScoreRight : DoubtVerdict.PersonRight;
    }

    private static Band Said(DoubtRecord doubt)
    {
        foreach (var (key, band) in doubt.Bands)
        {
            if (key.EndsWith(Retention, StringComparison.Ordinal))
                return band;
        }

        ReadOnlySpan<Band> worstFirst = [Band.Red, Band.Yellow, Band.Green];
        foreach (var band in worstFirst)
        {
            if (doubt.Bands.ContainsValue(band))
                return band;
        }

        return Band.Unknown;
    }
}
