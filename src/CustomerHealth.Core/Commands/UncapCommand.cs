using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT uncap [N]</c>: lifts a cap before its time; without a number it lists those that stand (SC-10).</summary>
public sealed class UncapCommand(HealthReader health, IOverrideStore overrides, IAccountStore accounts, Organization organization, TimeProvider clock) : IBotCommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("uncap", true, "ACCOUNT uncap [N]", "Lifts the cap with that number; without one, lists the caps that stand.") { Writes = true, Group = HelpGroup.Judge, MostWords = 1 };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var asOf = clock.Today(organization.Zone);
        if (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken) is not { } before)
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");
        List<Override> standing = [.. before.Overrides.Where(o => o.Holds(asOf))];
        if (call.Arguments is not [var typed, ..])
            return List(before, standing, new Reader(call.Request.Actor.PersonKey, await accounts.PeopleAsync(cancellationToken)));
        if (Signature.Of(call.Request.Actor, clock.Now) is not { } signature)
            return Signature.Refused();
        if (standing.Find(o => o.Id.ToString(CultureInfo.InvariantCulture) == typed.TrimStart('#')) is not { } held)
            return NoSuch(call, typed, before.Overrides, standing);

        var entry = signature.Entry(call, "override-lifted", Capping.FactsOf(held), after: null);
        if (!await overrides.LiftAsync(held.Id, signature.At, entry, cancellationToken))
            return Signature.Repeated();
        return await Committed.AnswerAsync(
            $"Cap {held.Id} is lifted.", async () => Answer(before.Now, (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken))!.Now, held), cancellationToken);
    }

    private static Reply Answer(AccountHealth before, AccountHealth after, Override held) => new()
    {
        Kind = ReplyKind.Done,
        Title = after.Account.Name,
        Text = $"Cap {held.Id} on {NameOf(before, held)} is lifted; it would have held until {Words.DayAndYear(held.Until)}.",
        Sections = [ScoreEffects.Section(before, after)],
        Footer = ["Only you can see this", "in the audit log under your name"],
        Next = [CommandText.OfAccount(after.Account.Key)],
        Data = new { Account = after.Account.Key, held.Id, Scores = ScoreEffects.Of(before, after).Select(l => l.ToString()).ToList() },
    };

    private static Reply NoSuch(CommandCall call, string typed, IEnumerable<Override> all, List<Override> standing)
    {
        var gone = all.Any(o => o.Id.ToString(CultureInfo.InvariantCulture) == typed.TrimStart('#'));
        var numbers = standing.Count == 0 ? $"No cap stands on {call.Account}." : $"Those that stand: {string.Join(", ", standing.Select(o => $"{o.Id} ({o.View})"))}; as in '{call.Account} uncap {standing[0].Id}'.";
        return Reply.Refusal(gone ? $"Cap {Unknown.Echo(typed)} holds no longer: it was lifted, or its time is over. {numbers}" : $"{call.Account} has no cap '{Unknown.Echo(typed)}'. {numbers}");
    }

    private static Reply List(AccountTrend trend, List<Override> standing, Reader reader)
    {
        var account = trend.Now.Account;
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = account.Name,
            Text = standing.Count == 0 ? $"No cap stands on {account.Name}." : $"{standing.Count} {(standing.Count == 1 ? "cap stands" : "caps stand")} on {account.Name}.",
            Sections = standing.Count == 0
                ? [new TextSection(null, null, ["No cap stands: the scores are what the measures and the scorecard's own rules say."])]
                : [new TextSection("Caps", null, [.. standing.Select(o => Line.Of(
                    new TextSpan(o.Id.ToString(CultureInfo.InvariantCulture), SpanStyle.Strong),
                    new TextSpan($": {NameOf(trend.Now, o)} at {BandWords.Word(o.Cap)} until {Words.DayAndYear(o.Until)}, by {reader.NameOf(o.Author)}: {FreeText.Short(o.Reason)}")))])],
            Footer = ["Only you can see this"],
            Next = standing.Count == 0 ? [CommandText.OfAccount(account.Key)] : [$"{CommandText.OfAccount(account.Key)} uncap {standing[0].Id}"],
            Data = new { Account = account.Key, Caps = standing.Select(o => new { o.Id, o.View, o.Group, Cap = BandWords.Code(o.Cap), o.Author, o.Reason }).ToList() },
        };
    }

    /// <summary>The name of what it holds down; its keys when the scorecard no longer has it.</summary>
    private static string NameOf(AccountHealth health, Override held)
    {
        var view = health.Views.Select(v => v.View).FirstOrDefault(v => v.Key == held.View);
        var group = view?.Groups.FirstOrDefault(g => g.Key == held.Group);
        return view is null || (held.Group is not null && group is null) ? $"{held.View}{(held.Group is null ? "" : "/" + held.Group)}" : new CapTarget(view, group).Name;
    }
}
