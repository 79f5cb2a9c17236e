using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary>
/// <c>ACCOUNT will-churn until DATE because REASON</c>: the client has said, or is sure, to leave (SC-10). It holds the group <c>retention</c> at
/// red, of vendor-outcomes where that view has one, else of the first view that has.
/// </summary>
public sealed class WillChurnCommand(HealthReader health, IOverrideStore overrides, Organization organization, TimeProvider clock) : IBotCommand
{
    private const string Retention = "retention";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "will-churn", true, "ACCOUNT will-churn until DATE because REASON", "Says that the client will leave: Retention is held at Red until that day, or until you lift it.") { Writes = true, Group = HelpGroup.Judge };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (Signature.Of(call.Request.Actor, clock.Now) is not { } signature)
            return Signature.Refused();
        var asOf = clock.Today(organization.Zone);
        if (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken) is not { Now: var before })
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");
        if (Typed(call) is not { } typed)
        {
            return Reply.Refusal(
                $"This needs a last day and a reason: {CommandText.OfAccount(call.Account!)} will-churn until DATE because REASON, as in '{CommandText.OfAccount(call.Account!)} will-churn until {asOf.Day.PlusDays(60):uuuu-MM-dd} because they told us so'.")
                with { Form = ActForms.WillChurn(before) };
        }

        if (typed.Missing is { } missing)
            return ActForms.Refused(call, missing, "Nothing was changed: this is needed.");
        var target = before.Views.Select(v => v.View)
            .OrderByDescending(v => v.Key == "vendor-outcomes")
            .SelectMany(v => v.Groups.Where(g => g.Key == Retention).Select(g => new CapTarget(v, g)))
            .FirstOrDefault();
        return target is null
            ? ActForms.Refused(call, ActForms.Reason, $"Nothing was changed: no view of this scorecard has a group '{Retention}'. Say which score to hold down instead: {CommandText.OfAccount(call.Account!)} cap VIEW red until DATE because REASON.")
            : await new Capping(health, overrides, asOf).SetAsync(
                call, signature, before, new(OverrideKind.WillChurn, target, Band.Red) { Until = typed.Until, Reason = typed.Reason }, cancellationToken);
    }

    /// <summary>What was typed, or filled into the form; null when words are missing.</summary>
    private static CapWords? Typed(CommandCall call)
    {
        if (call.Request.Answers is { } answers)
            return new(Retention, "red", answers[ActForms.Until], answers[ActForms.Reason]);
        return call.Arguments is [var until, var day, _, ..] && until.Equals("until", StringComparison.OrdinalIgnoreCase) && FreeText.Reason(call.TextFrom(2)).Length > 0
            ? new(Retention, "red", day, call.TextFrom(2))
            : null;
    }
}
