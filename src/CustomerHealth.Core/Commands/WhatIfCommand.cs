using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Commands.Lifts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT whatif [VIEW]</c>: the smallest set of changes that makes a view green, with owners (SC-17).</summary>
public sealed class WhatIfCommand(EvidenceReader evidence, IAccountStore accounts, IScorecardSource scorecards, Organization organization, TimeProvider clock) : IBotCommand
{
    private const int Alternatives = 2;

    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("whatif", true, "ACCOUNT whatif [VIEW]", "Shows the fewest changes that would make a view Green, and who owns them.");

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var asOf = clock.Today(organization.Zone);
        var scorecard = scorecards.Current;
        var typed = string.Join(' ', call.Arguments);
        var (view, sentence) = typed.Length == 0 ? (null, "") : ViewFinder.Find(typed, scorecard.Views);
        if (sentence.Length > 0)
            return PartRefusal(call, typed, scorecard) ?? Reply.Refusal(sentence);
        if (await evidence.FindAsync(call.Account!, asOf, cancellationToken) is not { } found)
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");

        var finder = new LiftFinder(scorecard, asOf);
        var targets = view is null ? finder.NotGreen(found) : LiftTarget.Of(view);
        var lifts = targets.Select(t => finder.Find(t, found, view is null ? 0 : Alternatives, cancellationToken)).ToImmutableArray();
        var reader = new Reader(call.Request.Actor.PersonKey, await accounts.PeopleAsync(cancellationToken));
        var words = new LiftWords(new HealthEngine(scorecard, asOf).Score(found), reader);
        return ReplyOf(found.Account, asOf, lifts) with
        {
            Sections = view is null ? [.. Overview(lifts, words)] : [.. lifts.SelectMany(l => Detail(l, words))],
            Next = view is null ? [$"{CommandText.OfAccount(found.Account.Key)} whatif {(lifts is [var first, ..] ? first.Target.View : scorecard.Views[0]).Key}"] : [CommandText.OfAccount(found.Account.Key)],
        };
    }

    /// <summary>What to say to the key or name of groups or measures, with whatever follows it; null when it is neither.</summary>
    private static Reply? PartRefusal(CommandCall call, string typed, Scorecard scorecard)
    {
        var groups = scorecard.Views.SelectMany(v => v.Groups, (v, g) => (View: v, Noun: "group", g.Key, g.Name));
        var measures = scorecard.Views.SelectMany(v => v.Groups.SelectMany(g => g.Measures), (v, m) => (View: v, Noun: "measure", m.Key, m.Name));
        // The longest that fits is meant: 'Support frequency' is a measure, though 'support' is the key of a group.
        var fits = groups.Concat(measures).Select(part => (Part: part, Length: Math.Max(Fit(typed, part.Key), Fit(typed, part.Name)))).ToList();
        var longest = fits.Max(fit => fit.Length);
        if (longest == 0)
            return null;
        var meant = fits.Where(fit => fit.Length == longest).Select(fit => fit.Part).DistinctBy(part => part.View.Key, StringComparer.Ordinal).ToImmutableArray();
        var are = meant.GroupBy(part => (part.Noun, part.Name), part => part.View.Name).Select(same => $"'{Unknown.Echo(same.Key.Name)}' is a {same.Key.Noun} of {string.Join(", ", same)}");
        ImmutableArray<string> commands = [.. meant.Select(part => $"{CommandText.OfAccount(call.Account!)} whatif {part.View.Key}")];
        return Reply.Refusal($"{string.Join("; ", are)}. whatif takes a view, and finds the values itself: type {string.Join(" or ", commands)}.")
            with { Actions = [.. commands.Select(command => new ReplyAction(command, command))] };
    }

    private static int Fit(string typed, string name) =>
        typed.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (typed.Length == name.Length || typed[name.Length] == ' ') ? name.Length : 0;

    private static Reply ReplyOf(Account account, AsOf asOf, ImmutableArray<Lift> lifts) => new()
    {
        Kind = ReplyKind.List,
        Title = $"{account.Name}: what would make it Green",
        Text = $"{account.Name}: {Summary(lifts)}",
        Footer = ["Only you can see this", $"as of {Words.DayAndYear(asOf.Day)}", .. lifts.Any(l => l.Doubt is not null) ? [] : new[] { "each set is the smallest there is" }],
        Data = new { Account = account.Key, AsOf = asOf.Day.ToString("uuuu-MM-dd", null), Targets = lifts.Select(LiftJson.Of).ToList() },
    };

    private static string Summary(ImmutableArray<Lift> lifts)
    {
        if (lifts.All(l => l.IsGreen || l.Now.Band == Band.NotApplicable))
            return "everything that applies is Green.";
        var reachable = Sorted(lifts).Where(l => l.Plan is not null).ToList();
        if (reachable.Count == 0 && lifts.All(l => l.OutOfReach is null))
            return "no set of changes was found.";
        return reachable.Count == 0
            ? $"{string.Join(", ", lifts.Where(l => l.OutOfReach is not null).Select(l => l.Target.Name))} cannot be made Green by changing measures."
            : $"{string.Join(", ", reachable.Select(l => $"{l.Target.Name} needs {LiftWords.Size(l)}"))}.";
    }

    /// <summary>The shortest way first; what is out of reach last.</summary>
    private static IEnumerable<Lift> Sorted(ImmutableArray<Lift> lifts) =>
        lifts.OrderBy(l => l.Plan is null).ThenBy(l => l.Holds.Length + (l.Plan?.Changes.Length ?? 0));

    private static IEnumerable<Section> Overview(ImmutableArray<Lift> lifts, LiftWords words)
    {
        if (lifts.IsEmpty)
            yield return new TextSection(null, null, ["Every view that applies is Green. Name a view to see what would end that."]);
        foreach (var lift in Sorted(lifts))
        {
            yield return lift.Plan is { } plan ? words.Steps(lift, plan, full: false) : NotFound(lift);
            if (lift is { Plan: not null, Doubt: { } doubt })
                yield return Doubtful(doubt);
        }
    }

    private static IEnumerable<Section> Detail(Lift lift, LiftWords words)
    {
        if (lift.Plan is not { } plan)
        {
            yield return lift.IsGreen ? new TextSection(LiftWords.Head(lift), null, [LiftWords.Falls(lift)]) : NotFound(lift);
            yield break;
        }

        yield return words.Steps(lift, plan, full: true);
        if (lift.Doubt is { } doubt)
            yield return Doubtful(doubt);
        if (!lift.Others.IsEmpty)
            yield return new TextSection("Or, of the same size", null, [.. lift.Others.Select(o => LiftWords.Other(lift, o))]);
    }

    private static TextSection NotFound(Lift lift) =>
        new(LiftWords.Head(lift), null, [lift.OutOfReach is { } why ? $"Out of reach: {why}." : $"Not known: {lift.Doubt}."]);

    private static TextSection Doubtful(string doubt) => new(null, null, [$"Note: {doubt}."]);
}
