using System.Globalization;
using CustomerHealth.Core.Commands.Validate;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Replay;

namespace CustomerHealth.Core.Commands;

/// <summary><c>validate [VIEW] [DAYS]</c>: whether the scores of the past year foretold who left (SC-15), and how often people who called one wrong were right (SC-18).</summary>
public sealed class ValidateCommand(StoreReplay replay, DoubtCounter doubts, IScorecardSource scorecards, Organization organization, TimeProvider clock) : IBotCommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("validate", false, "validate [VIEW] [DAYS]", "Shows whether the scores of the past year foretold who left within so many days (90).") { Group = HelpGroup.Operations };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!call.Rights.SeesFiguresOfAll)
            return Reply.Refusal("How well the scores foretell is counted over all accounts, so it is shown to leads and executives; ask yours.");
        var today = clock.Today(organization.Zone);
        var (plan, mistake) = ValidateWords.Read(call.Arguments, scorecards.Current);
        if (plan is null || (mistake = plan.Mistake(today.Day)) is not null)
            return Reply.Refusal(mistake!);

        var result = await replay.RunAsync(plan, today, cancellationToken);
        var tallies = await doubts.OfEachAsync(Judged(result).Select(s => s.Subject.Key), today, cancellationToken);
        return Answer(result, tallies);
    }

    private static IEnumerable<(ReplaySubject Subject, ScoreValidity Validity)> Judged(ReplayResult result) => result.Scores.Where(s => s.Subject.IsJudged);

    private static Reply Answer(ReplayResult result, IReadOnlyDictionary<string, DoubtTally> tallies)
    {
        var summary = Summary(result);
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = "Do the scores foretell who leaves?",
            Subtitle = string.Create(CultureInfo.InvariantCulture, $"within {result.Plan.Horizon} days"),
            Text = summary,
            Sections =
            [
                new VerdictSection(null, [Line.Of(new TextSpan(summary, SpanStyle.Strong))]),
                .. result.Events < Cohort.MinimumEvents ? Array.Empty<Section>() : [new TextSection("Views", null, [.. Judged(result).Select(s => ValidityLines.Of(s.Subject, s.Validity))])],
                .. DoubtLines.Of(Judged(result).Select(s => s.Subject), tallies),
                new TextSection("How it was done", null, [Replayed(result), .. result.Notes]),
            ],
            Data = ValidateJson.Of(result, tallies),
            Footer = ["Only you can see this"],
            Next = ["portfolio", "help validate"],
        };
    }

    private static string Summary(ReplayResult result)
    {
        if (result.Events < Cohort.MinimumEvents)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"Too few accounts have left to judge: {result.Events} of {result.Accounts} within {result.Plan.Horizon} days of a replayed date; at least {Cohort.MinimumEvents} must have.");
        }

        var kinds = result.Verdicts.GroupBy(v => v.Kind).ToDictionary(g => g.Key, g => g.Count());
        var all = result.Verdicts.Count();
        var rest = string.Concat(kinds.Where(k => k.Key != VerdictKind.Ok).OrderBy(k => k.Key).Select(k => string.Create(CultureInfo.InvariantCulture, $", {k.Value} {Phrase(k.Key)}")));
        return string.Create(CultureInfo.InvariantCulture, $"{kinds.GetValueOrDefault(VerdictKind.Ok)} of {all} scores foretell churn{rest}.");
    }

    private static string Phrase(VerdictKind kind) => kind switch
    {
        VerdictKind.Ok => "foretell churn",
        VerdictKind.TooFewEvents => "have too few events",
        VerdictKind.NoSignal => "cannot be told from chance",
        VerdictKind.Reversed => "work the wrong way round",
        VerdictKind.Leak => "leak",
    };

    private static string Replayed(ReplayResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Dates.Length} monthly {(result.Dates.Length == 1 ? "date" : "dates")} from {Words.DayAndYear(result.Dates[0])} to {Words.DayAndYear(result.Dates[^1])}, {result.Accounts} accounts, of which {result.Events} left.");
}
