using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Explanations.Games;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using NodaTime;

namespace CustomerHealth.Core.Explanations;

/// <summary>Tells time that reached another rule from time that made a reading old.</summary>
internal static class TenureEffect
{
    /// <summary>True when, by either definition and attributes, other cut points hold or the measure begins or ceases to apply as tenure grows.</summary>
    public static bool On(MeasurePair pair, ScoredDay from, ScoredDay to) =>
        Differs(pair.From, from.Evidence.Account, from.AsOf.Day, to.AsOf.Day) || Differs(pair.To, to.Evidence.Account, from.AsOf.Day, to.AsOf.Day);

    private static bool Differs(Measure measure, Account account, LocalDate first, LocalDate last) =>
        Thresholds.For(measure, account, first) != Thresholds.For(measure, account, last)
        || measure.NotApplicableWhen.Any(c => Conditions.Matches(c, account, first) != Conditions.Matches(c, account, last));
}
