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
        if (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken) is not { Now: var before })
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");
        if (Typed(call) is not { } typed)
            return Usage(call, before, asOf);
        if (typed.Missing is { } missing)
            return ActForms.Refused(call, missing, "Nothing was changed: this is needed.");
        if (BandOf(typed.Band) is not { } at)
            return ActForms.Refused(call, ActForms.Band, $"Nothing was changed: a cap holds a score down at red or yellow, not at '{Unknown.Echo(typed.Band)}'.");

        var (target, problem) = CapTarget.Find([.. before.Views.Select(v => v.View)], typed.View);
        return target is null
            ? ActForms.Refused(call, ActForms.View, $"Nothing was changed: {problem}")
            : await new Capping(health, overrides, asOf).SetAsync(
                call, signature, before, new(OverrideKind.Cap, target, at) { Until = typed.Until, Reason = typed.Reason }, cancellationToken);
    }

    /// <summary>What was typed, or filled into the form; null when words are missing.</summary>
    private static CapWords? Typed(CommandCall call)
    {
        if (call.Request.Answers is { } answers)
            return new(answers[ActForms.View], answers[ActForms.Band], answers[ActForms.Until], answers[ActForms.Reason]);
        return call.Arguments is [var view, var band, var until, var day, _, ..] && until.Equals("until", StringComparison.OrdinalIgnoreCase) && FreeText.Reason(call.TextFrom(Until + 2)).Length > 0
            ? new(view, band, day, call.TextFrom(Until + 2))
            : null;
    }

    private static Band? BandOf(string typed) => typed.ToUpperInvariant() switch
    {
        "RED" => Band.Red,
        "YELLOW" => Band.Yellow,
        _ => null,
    };

    private static Reply Usage(CommandCall call, AccountHealth before, AsOf asOf) => Reply.Refusal(
        $"A cap needs a band, a last day and a reason: {CommandText.OfAccount(call.Account!)} cap VIEW[/GROUP] red|yellow until DATE because REASON, "
        + $"as in '{CommandText.OfAccount(call.Account!)} cap vendor-risk yellow until {asOf.Day.PlusDays(30):uuuu-MM-dd} because the audit is still open'.") with { Form = ActForms.Cap(before) };
}
