using System.Globalization;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime.Text;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>Sets an override once everything but its expiry and reason is understood (SC-10).</summary>
internal sealed class Capping(HealthReader health, IOverrideStore overrides, AsOf asOf)
{
    /// <summary>Reads the last day and the reason, and sets the override.</summary>
    /// <param name="call">The call.</param>
    /// <param name="signature">Who sets it.</param>
    /// <param name="before">The scores without it.</param>
    /// <param name="wanted">What it holds down, at which band.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Reply> SetAsync(CommandCall call, Signature signature, AccountHealth before, Wanted wanted, CancellationToken cancellationToken)
    {
        var (day, problem) = Expiry.Read(wanted.Until, asOf.Day);
        if (day is not { } until)
            return ActForms.Refused(call, ActForms.Until, $"Nothing was changed: {problem}");
        var reason = FreeText.Reason(wanted.Reason);
        if (FreeText.Problem("A reason", reason) is { } tooLong)
            return ActForms.Refused(call, ActForms.Reason, tooLong);

        var held = new Override
        {
            Account = call.Account!, Kind = wanted.Kind, View = wanted.Target.View.Key, Group = wanted.Target.Group?.Key, Cap = wanted.At,
            Author = signature.Author, Reason = reason, SetAt = signature.At, Until = until,
        };
        var standing = (await overrides.OfAsync(call.Account!, cancellationToken)).FirstOrDefault(o => IsSame(o, held) && o.Holds(asOf));
        if (standing is not null)
            return Reply.Refusal($"That cap stands already, as number {standing.Id}; lift it with '{CommandText.OfAccount(call.Account!)} uncap {standing.Id}'.");
        if (await overrides.AddAsync(held, signature.Entry(call, "override-set", null, FactsOf(held)), cancellationToken) is not { } id)
            return Signature.Repeated();

        return await Committed.AnswerAsync(
            $"Cap {id} is set.",
            async () => Answer(before, (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken))!.Now, held with { Id = id }, wanted.Target),
            cancellationToken);
    }

    /// <summary>An override as the audit log keeps it.</summary>
    public static string FactsOf(Override held) => Facts.Of(
        ("cap", $"{held.View}{(held.Group is null ? "" : "/" + held.Group)} at {BandWords.Code(held.Cap)}"),
        ("says", held.Kind == OverrideKind.WillChurn ? "will churn" : null),
        ("until", LocalDatePattern.Iso.Format(held.Until)),
        ("reason", held.Reason));

    private static bool IsSame(Override a, Override b) =>
        a.Kind == b.Kind && a.View == b.View && a.Group == b.Group && a.Cap == b.Cap && a.Until == b.Until && a.Reason == b.Reason && a.Author == b.Author;

    private static Reply Answer(AccountHealth before, AccountHealth after, Override held, CapTarget target)
    {
        var number = held.Id.ToString(CultureInfo.InvariantCulture);
        var effects = ScoreEffects.Of(before, after);
        return new Reply
        {
            Kind = ReplyKind.Done,
            Title = after.Account.Name,
            Text = $"Cap {number} is set: {target.Name} is no better than {BandWords.Word(held.Cap)} until {Words.DayAndYear(held.Until)}.",
            Sections =
            [
                new TextSection("Reason", null, [FreeText.Short(held.Reason)]),
                new TextSection("Scores", null, effects.IsEmpty ? [$"Nothing changes today: {target.Name} is no better than that already, or is not scored."] : effects),
            ],
            Footer = ["Only you can see this", "in the audit log under your name"],
            Next = [CommandText.OfAccount(after.Account.Key), $"{CommandText.OfAccount(after.Account.Key)} uncap {number}"],
            Data = new
            {
                Account = after.Account.Key, held.Id, held.View, held.Group, Cap = BandWords.Code(held.Cap), Until = LocalDatePattern.Iso.Format(held.Until), held.Reason,
                Scores = effects.Select(l => l.ToString()).ToList(),
            },
        };
    }

    /// <summary>What a person asks for.</summary>
    /// <param name="Kind">What it says.</param>
    /// <param name="Target">What it holds down.</param>
    /// <param name="At">The best band that is left.</param>
    internal sealed record Wanted(OverrideKind Kind, CapTarget Target, Band At)
    {
        /// <summary>The last day, as typed or chosen.</summary>
        public required string Until { get; init; }

        /// <summary>Why, as typed.</summary>
        public required string Reason { get; init; }
    }
}
