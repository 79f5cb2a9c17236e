using CustomerHealth.Core.Commands.Why;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT why [VIEW] [SINCE]</c>: which parts each view's change is made of (SC-12).</summary>
public sealed class WhyCommand(ChangesReader changes, Organization organization, TimeProvider clock) : IBotCommand
{
    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("why", true, "ACCOUNT why [VIEW] [SINCE]", "Says why its views changed since a date, 7d or 4w (28 days when left out); the parts sum to the change.");

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var to = clock.Today(organization.Zone);
        var asked = WhyWords.Read(call.Arguments, to.Day);
        if (asked.Mistake is { } mistake)
            return Reply.Refusal(mistake);

        var explanation = await changes.ReadAsync(call.Account!, new AsOf(asked.Since, organization.Zone), to, cancellationToken);
        if (explanation is null)
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(to.Day)}.");
        if (asked.View is not { } named)
            return new WhyComposer(explanation, null).Compose();
        var (target, sentence) = new WhyTargets(explanation).Find(named);
        return target is null ? Reply.Refusal(sentence) : new WhyComposer(explanation, target).Compose();
    }
}
