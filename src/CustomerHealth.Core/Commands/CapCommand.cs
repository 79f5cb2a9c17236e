using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT cap VIEW[/GROUP] red|yellow until DATE because REASON</c>: a person holds a score down for a time (SC-10).</summary>
public sealed class CapCommand(HealthReader health, IOverrideStore overrides, Organization organization, TimeProvider clock) : IBotCommand
{
    private const int Until = 2;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "cap", true, "ACCOUNT cap VIEW[/GROUP] red|yellow until DATE because REASON", "Holds a score down, at most 180 days, when you know what the measures do not.") { Writes = true, Group = HelpGroup.Judge };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (Signature.Of(call.Request.Actor, clock.Now) is not { } signature)
            return Signature.Refused();
        var asOf = clock.Today(organization.Zone);
        if (call.Arguments is not [var typed, var band, var until, _, _, ..] || !until.Equals("until", StringComparison.OrdinalIgnoreCase) || FreeText.Reason(call.TextFrom(Until + 2)).Length == 0)
            return Usage(call, asOf);
        if (BandOf(band) is not { } at)
            return Reply.Refusal($"Nothing was changed: a cap holds a score down at red or yellow, not at '{Unknown.Echo(band)}'.");
        if (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken) is not { Now: var before })
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");

        var (target, problem) = CapTarget.Find([.. before.Views.Select(v => v.View)], typed);
        return target is null
            ? Reply.Refusal($"Nothing was changed: {problem}")
            : await new Capping(health, overrides, asOf).SetAsync(call, signature, before, new(OverrideKind.Cap, target, at, Until), cancellationToken);
    }

    private static Band? BandOf(string typed) => typed.ToUpperInvariant() switch
    {
        "RED" => Band.Red,
        "YELLOW" => Band.Yellow,
        _ => null,
    };

    private static Reply Usage(CommandCall call, AsOf asOf) => Reply.Refusal(
        $"A cap needs a band, a last day and a reason: {call.Account} cap VIEW[/GROUP] red|yellow until DATE because REASON, "
        + $"as in '{call.Account} cap vendor-risk yellow until {asOf.Day.PlusDays(30):uuuu-MM-dd} because the audit is still open'.");
}
