using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands;

/// <summary><c>home</c>: where a day begins. The asker's accounts, what is new of them this week, and what to work on first.</summary>
public sealed class HomeCommand(PortfolioReader portfolio, EvidenceReader evidence, IAccountStore accounts, IScorecardSource scorecards, ListClock clock) : IBotCommand
{
    private const int MostRisks = 3;
    private const int MostAccounts = 15;
    private const int MostOptions = 100;

    private const string NoAccounts =
        "No account is yours to see yet. Accounts come with the import of accounts.csv: ask whoever runs it to name you, or your pod, as the one who answers for yours.";

    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("home", false, "home", "Shows your accounts, what is new this week, and what to work on first.") { Group = HelpGroup.Lists, MostWords = 0 };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (scope, wrong) = await new ScopeWord(accounts).ReadAsync(word: null, call, clock.Today, cancellationToken);
        if (scope is null)
            return wrong!;

        var look = await portfolio.ReadAsync(clock.Today, scope.Holds, call.Rights, cancellationToken);
        if (look.Standings.Count == 0)
            return Empty();

        var scorecard = scorecards.Current;
        var entries = RiskOrder.Of(look.Standings, scorecard, clock.Today.Day);
        var risks = await new ShownRisks(evidence, accounts, scorecard, clock).ReadAsync(entries.Take(MostRisks), look, call.Request.Actor, cancellationToken);
        return Compose(scope, look, entries.Length, risks);
    }

    private Reply Compose(ListScope scope, PortfolioLook look, int worth, List<RiskRow> risks)
    {
        ImmutableArray<WatchedScore> watched = [.. WatchedScore.Of(scorecards.Current)];
        List<Standing> named = [.. look.Standings.OrderBy(one => one.Account.Name, StringComparer.OrdinalIgnoreCase)];
        var rest = named.Count - MostAccounts;
        var count = scope.Count(named.Count);
        var title = string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(count[0])}{count[1..]}");
        var first = worth == 0 ? "Nothing new to work on today." : string.Create(CultureInfo.InvariantCulture, $"{worth} worth working on today.");
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = title,
            Text = $"{title}. {first}",
            Sections =
            [
                .. AlertSection.Of(look, scorecards.Current) is var alerts && alerts.Any() ? alerts : [new TextSection("New alerts", "last 7 days", ["None: nothing fell far, and nothing entered a worse band."])],
                new TextSection("Work on first", null, [first]),
                .. risks.Select((row, at) => row.Draw(at + 1)),
                new TextSection("Accounts", null,
                [
                    .. named.Take(MostAccounts).Select(one => AccountLine.Of(one, watched)),
                    .. rest > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{rest} more: choose one below, or type its name")] : Array.Empty<Line>(),
                ]),
            ],
            Menu = new ReplyMenu("Open an account", [.. named.Take(MostOptions).Select(one => new ReplyAction(one.Account.Name, CommandText.OfAccount(one.Account.Key)))]),
            Actions = [new ReplyAction("All risks", $"risks {scope.Word}"), new ReplyAction("Portfolio", "portfolio")],
            Footer = ["Only you can see this", .. new[] { clock.Source(look), $"read {clock.Moment}" }.Take(look.IsKept ? 2 : 1)],
            Next = [$"risks {scope.Word}", "portfolio"],
            Data = new
            {
                Scope = scope.Word,
                AsOf = look.AsOf.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                Source = look.IsKept ? "snapshot" : "scored",
                Accounts = named.Select(one => new { one.Account.Key, one.Account.Name }).ToList(),
                WorthWorkingOn = worth,
                Risks = risks.Select(row => row.Json()).ToList(),
                Alerts = look.Alerts?.Select(AlertSection.Json).ToList(),
            },
        };
    }

    private Reply Empty() => new()
    {
        Kind = ReplyKind.List,
        Title = "No accounts yet",
        Text = NoAccounts,
        Sections = [new TextSection(null, null, [NoAccounts])],
        Footer = ["Only you can see this", $"as of {clock.Moment}"],
        Next = ["help"],
    };
}
