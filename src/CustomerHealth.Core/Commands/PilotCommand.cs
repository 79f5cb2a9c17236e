using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Pilots;
using CustomerHealth.Core.Comparisons;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Pilots;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>pilot</c>: the scorecards on trial, how many accounts are in, and who would change band (SC-16).</summary>
public sealed class PilotCommand(IPilotSource pilots, EvidenceReader evidence, IScorecardSource scorecards, Organization organization, TimeProvider clock) : IBotCommand
{
    private const int MostLines = 10;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("pilot", false, "pilot", "Shows the scorecards on trial and who would change band.") { Group = HelpGroup.Operations, MostWords = 0 };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var asOf = clock.Today(organization.Zone);
        var all = pilots.Current;
        var inForce = scorecards.Current;
        List<Trial> running = [.. all.Where(p => p.RunsOn(asOf.Day)).Select(p => new Trial(p, new ScorecardComparison(inForce, inForce.WithViews(p.Changed), asOf)))];
        if (running.Count > 0)
        {
            await foreach (var found in evidence.AllAsync(asOf, cancellationToken))
            {
                foreach (var trial in running.Where(t => found.Account.Lifecycle != Lifecycle.Churned && call.Rights.Holds(found.Account) && t.Pilot.Includes(found.Account)))
                    trial.Add(found);
            }
        }

        return new Reply
        {
            Kind = ReplyKind.List,
            Title = "Pilots",
            Text = running.Count == 0 ? NoneRuns(all, asOf) : string.Join(" ", running.Select(t => $"{t.Pilot.Name}: {t.Sentence}")),
            Sections = running.Count == 0 ? [new TextSection(null, null, [NoneRuns(all, asOf)])] : [.. running.Select(t => SectionOf(t, asOf))],
            Footer = ["Only you can see this", $"as of {Words.DayAndYear(asOf.Day)}", "the scorecard in force is untouched"],
            Next = running.Count == 0 ? ["help pilot"] : ["portfolio"],
            Data = new { AsOf = Iso(asOf.Day), Pilots = running.Select(Json).ToList() },
        };
    }

    private static string NoneRuns(ImmutableArray<Pilot> all, AsOf asOf) =>
        all.Where(p => p.From > asOf.Day).MinBy(p => p.From) is { } next
            ? $"No pilot runs today; {next.Name} starts {Words.Away(next.From, asOf.Day)}."
            : "No pilot runs today. One starts with a folder in 'pilots' beside the scorecards; to compare two scorecards now: customerhealth compare OLD NEW.";

    private static TextSection SectionOf(Trial trial, AsOf asOf)
    {
        List<Line> lines = [$"{PilotWords.For(trial.Pilot)}: {trial.Sentence}", .. trial.Changes.Take(MostLines).Select(PilotWords.Changed)];
        if (trial.Changes.Count > MostLines)
            lines.Add($"{trial.Changes.Count - MostLines} more");
        return new TextSection(trial.Pilot.Name, PilotWords.Runs(trial.Pilot, asOf.Day), [.. lines]);
    }

    private static object Json(Trial trial) => new
    {
        Pilot = trial.Pilot.Key,
        trial.Pilot.Name,
        From = Iso(trial.Pilot.From),
        Until = trial.Pilot.Until is { } until ? Iso(until) : null,
        Views = trial.Pilot.Changed.Views.Select(v => v.Key).ToList(),
        trial.Accounts,
        Changes = trial.Changes.Select(c => new
        {
            Account = c.Account.Key,
            View = c.Target.View.Key,
            Group = c.Target.Group?.Key,
            From = BandWords.Code(c.From.Band),
            To = BandWords.Code(c.To.Band),
        }).ToList(),
    };

    private static string Iso(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", null);

    private sealed class Trial(Pilot pilot, ScorecardComparison comparison)
    {
        private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

        public Pilot Pilot => pilot;

        public int Accounts { get; private set; }

        public List<BandChange> Changes { get; } = [];

        public string Sentence => $"{Figures.Count(Accounts, "account")} in it, {_changed.Count} would change band.";

        public void Add(AccountEvidence found)
        {
            Accounts++;
            foreach (var change in comparison.Of(found))
            {
                _changed.Add(change.Account.Key);
                Changes.Add(change);
            }
        }
    }
}
