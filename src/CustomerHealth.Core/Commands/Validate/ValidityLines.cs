using System.Globalization;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Replay;

namespace CustomerHealth.Core.Commands.Validate;

/// <summary>What a verdict means, in words that can be repeated aloud.</summary>
internal static class ValidityLines
{
    /// <summary>A view, its verdict, and how often its Red accounts churned.</summary>
    public static Line Of(ReplaySubject subject, ScoreValidity validity)
    {
        var verdict = ValidityVerdict.Of(subject.Name, validity);
        return Line.Of(new TextSpan(subject.Name, SpanStyle.Strong), new TextSpan($": {Meaning(verdict, validity)}"));
    }

    /// <summary>One sentence on one score.</summary>
    public static string Meaning(ValidityVerdict verdict, ScoreValidity validity) => verdict.Kind switch
    {
        VerdictKind.Ok => $"foretells churn. {Red(validity)} {verdict.Why}",
        VerdictKind.NoSignal => $"cannot be told from chance. {Red(validity)} {verdict.Why}",
        VerdictKind.Reversed => $"works the wrong way round. {verdict.Why}",
        VerdictKind.TooFewEvents => $"too few have left to judge. {verdict.Why}",
        VerdictKind.Leak => verdict.Why,
    };

    /// <summary>"Red accounts churned 3.1 times as often as the average (interval 2.2 to 4.2)."</summary>
    private static string Red(ScoreValidity validity) =>
        validity.Bands.FirstOrDefault(b => b.Band == Band.Red) is { Multiple: { } multiple, MultipleInterval: { } interval }
            ? $"Red accounts churned {Times(multiple)} times as often as the average (interval {Times(interval.Low)} to {Times(interval.High)})."
            : "No account was Red.";

    private static string Times(double multiple) => multiple.ToString("0.0", CultureInfo.InvariantCulture);
}
