using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary>
/// <c>ACCOUNT trend</c>: each view over 26 weeks, from the daily snapshots where they are of the scorecard in force, else worked out anew by it
/// (SC-11): an edit of the scorecard is never a fall.
/// </summary>
public sealed class TrendCommand(EvidenceReader evidence, IAccountStore accounts, IScoreSnapshotStore snapshots, IScorecardSource scorecards, ListClock clock) : IBotCommand
{
    private const int Weeks = 26;
    private const int MonthOfWeeks = 4;

    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("trend", true, "ACCOUNT trend", "Shows each view over 26 weeks, and when it changed band.") { MostWords = 0 };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await evidence.FindAsync(call.Account!, clock.Today, cancellationToken) is not { } one)
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(clock.Today.Day)}.");
        ImmutableArray<AsOf> days = [.. Enumerable.Range(1 - Weeks, Weeks).Select(week => clock.Today.DaysBefore(-7 * week))];
        var scorecard = scorecards.Current;
        var past = new PastScores(scorecard, days);
        var scored = past.Of(one, await accounts.FindEachAsync(one.Account.Key, days, cancellationToken));
        var said = await KeptAsync(one.Account.Key, days, cancellationToken);
        ScoreSnapshot?[] kept = [.. said.Select(s => string.Equals(s?.Scorecard, scorecard.Version, StringComparison.Ordinal) ? s : null)];
        return Compose(
            scorecard, one.Account, [.. scored.Select((s, at) => kept[at] ?? s)],
            (Kept: [.. kept.Select(k => k is not null)], IsEdited: said.Count(s => s is not null) > kept.Count(k => k is not null)));
    }

    /// <summary>What was said on each day; null where no day was written.</summary>
    private async Task<ScoreSnapshot?[]> KeptAsync(string account, ImmutableArray<AsOf> days, CancellationToken cancellationToken)
    {
        var kept = new ScoreSnapshot?[days.Length];
        if (await snapshots.FirstDayAsync(cancellationToken) is not { } first || await snapshots.LastRunAsync(cancellationToken) is not { } last)
            return kept;
        var layouts = await snapshots.LayoutsAsync(cancellationToken);
        var said = (await snapshots.OfAsync(new HashSet<string>([account], StringComparer.Ordinal), days[0].Day, days[^1].Day, cancellationToken))[account].ToList();
        foreach (var (at, day) in days.Index())
        {
            if (day.Day >= first && day.Day <= last.Day && said.LastOrDefault(s => s.Day <= day.Day) is { } stored)
                kept[at] = SnapshotText.Read(layouts[stored.Scorecard], stored) with { Day = day.Day };
        }

        return kept;
    }

    private Reply Compose(Scorecard scorecard, Account account, ImmutableArray<ScoreSnapshot> weeks, (ImmutableArray<bool> Kept, bool IsEdited) from)
    {
        ImmutableArray<WatchedScore> watched = [.. WatchedScore.Of(scorecard)];
        ImmutableArray<BandChange> changes = [.. watched.SelectMany(w => BandChange.Of(w, weeks)).OrderByDescending(c => c.Day)];
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = $"{account.Name}: {Weeks} weeks",
            Text = changes is [var latest, ..] ? $"{account.Name}: {latest.Sentence(clock.Today.Day)}." : $"{account.Name}: no band has changed in {Weeks} weeks.",
            Sections =
            [
                new ScoresSection([.. watched.Select(w => Row(w, weeks))], Renewal: null),
                new TextSection("Band changes", "week by week, the latest first", changes.IsEmpty ? ["None."] : [.. changes.Take(Page.Rows).Select(c => c.Draw(clock.Today.Day))]),
            ],
            Footer = ["Only you can see this", $"{Words.Day(weeks[0].Day, clock.Today.Day)} to {Words.Day(weeks[^1].Day, clock.Today.Day)}", Source(from.Kept.Count(k => k), from.IsEdited)],
            Next = [account.Key],
            Data = Json(account, watched, weeks, from.Kept),
        };
    }

    private static string Source(int kept, bool isEdited)
    {
        var source = kept == Weeks ? "from the daily snapshots"
            : kept == 0 ? "worked out anew from what was known on each day"
            : string.Create(CultureInfo.InvariantCulture, $"{kept} weeks from the daily snapshots, {Weeks - kept} worked out anew from what was known then");
        return isEdited ? source + ", all by the scorecard in force: it was edited" : source;
    }

    private static ScoreRow Row(WatchedScore watched, ImmutableArray<ScoreSnapshot> weeks)
    {
        var (view, group, now) = (watched.View.Key, watched.Group?.Key, weeks[^1]);
        var band = now.BandOf(view, group) ?? Band.Unknown;
        return new ScoreRow
        {
            Name = watched.Name,
            Band = band,
            Score = now.ScoreOf(view, group) is { } score ? Figures.Score(score, watched.View) : null,
            Trend = now.ScoreOf(view, group) - weeks[^(1 + MonthOfWeeks)].ScoreOf(view, group),
            Weeks = [.. weeks.Select(w => w.ScoreOf(view, group))],
            Coverage = band == Band.NotApplicable ? null : now.CoverageOf(view, group),
        };
    }

    private static object Json(Account account, ImmutableArray<WatchedScore> watched, ImmutableArray<ScoreSnapshot> weeks, ImmutableArray<bool> kept) => new
    {
        Account = account.Key,
        Weeks = weeks.Select((w, at) => new { Day = w.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Source = kept[at] ? "snapshot" : "recomputed", w.Scorecard }).ToList(),
        Scores = watched.Select(w => new
        {
            View = w.View.Key,
            Group = w.Group?.Key,
            Points = weeks.Select(s => s.ScoreOf(w.View.Key, w.Group?.Key)).ToList(),
            Bands = weeks.Select(s => BandWords.Code(s.BandOf(w.View.Key, w.Group?.Key) ?? Band.Unknown)).ToList(),
        }).ToList(),
    };
}
