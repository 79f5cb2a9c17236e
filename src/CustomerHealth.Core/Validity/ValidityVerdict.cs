using System.Globalization;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Validity;

/// <summary>What a backtest says of one subject.</summary>
/// <param name="Subject">Name of the view, group or column.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Why">One sentence with the numbers behind it.</param>
public sealed record ValidityVerdict(string Subject, VerdictKind Kind, string Why)
{
    /// <summary>From this oriented AUC on a single column knows too much to have been known before.</summary>
    public const double LeakFrom = 0.99;

    /// <summary>ok, too-few-events, no-signal, reversed, leak: JSON and contract.</summary>
    public string Code => Kind switch
    {
        VerdictKind.Ok => "ok",
        VerdictKind.TooFewEvents => "too-few-events",
        VerdictKind.NoSignal => "no-signal",
        VerdictKind.Reversed => "reversed",
        VerdictKind.Leak => "leak",
    };

    /// <summary>The verdict on a score.</summary>
    /// <param name="subject">Its name.</param>
    /// <param name="validity">Its numbers.</param>
    public static ValidityVerdict Of(string subject, ScoreValidity validity)
    {
        if (validity.Ranked is { } ranked)
            return Of(subject, ranked.Auc);
        return new(subject, VerdictKind.TooFewEvents, validity.Events < Cohort.MinimumEvents
            ? string.Create(CultureInfo.InvariantCulture, $"{validity.Events} of the {validity.Accounts} with a score churned; at least {Cohort.MinimumEvents} must have before anything can be said.")
            : string.Create(CultureInfo.InvariantCulture, $"All {validity.Accounts} with a score churned; without one that stayed nothing can be said."));
    }

    /// <summary>The verdict on an AUC.</summary>
    /// <param name="subject">What has it.</param>
    /// <param name="auc">The AUC.</param>
    public static ValidityVerdict Of(string subject, Auc auc)
    {
        if (auc.Interval is not { } interval)
            return new(subject, VerdictKind.TooFewEvents, "Only one churned, or only one stayed: nothing tells how far the AUC may be off.");

        var numbers = $"AUC {Number(auc.Value)}, 95 % interval {Number(Math.Max(0, interval.Low))} to {Number(Math.Min(1, interval.High))}";
        if (interval.Contains(0.5))
            return new(subject, VerdictKind.NoSignal, $"{numbers}: it cannot be told from chance (0.5).");
        return interval.High < 0.5
            ? new(subject, VerdictKind.Reversed, $"{numbers}: the better the score, the more churned; check the direction of its cut points.")
            : new(subject, VerdictKind.Ok, $"{numbers}: those who churned had the worse score more often than chance gives.");
    }

    /// <summary>A figure of validity as people read it: three decimals.</summary>
    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>An interval as people read it.</summary>
    public static string Number(Interval interval) => $"{Number(Math.Max(0, interval.Low))} to {Number(interval.High)}";
}
