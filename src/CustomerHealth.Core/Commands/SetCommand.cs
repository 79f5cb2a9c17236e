using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT set MEASURE VALUE [REASON]</c>: a measure by hand, beside the computed ones (SC-7).</summary>
public sealed class SetCommand(HealthReader health, IManualReadings readings, Organization organization, TimeProvider clock) : IBotCommand
{
    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("set", true, "ACCOUNT set MEASURE VALUE [REASON]", "Records a measure by hand, as in: acme set sponsor red left the company.") { Writes = true, Group = HelpGroup.Judge };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (Signature.Of(call.Request.Actor, clock.Now) is not { } signature)
            return Signature.Refused();
        var asOf = clock.Today(organization.Zone);
        if (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken) is not { Now: var before })
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");

        var typed = SetWords.Of(call);
        var found = MeasureFinder.Find(before.Views.Select(v => v.View), typed.Measure);
        if (typed.Measure.Length == 0 || (typed.Value.IsEmpty && found is [_]))
            return Missing(call, before, found is [var named] ? named : null);
        if (found is not [var measure])
            return found.IsEmpty ? NoMeasure(call, typed.Measure) : Which(call, found);

        var value = ManualValue.Read(measure, typed.Value, asOf.Day);
        if (value.Problem is { } problem)
            return ActForms.Refused(call, ActForms.Value, $"Nothing was changed: {problem}");
        var reason = FreeText.Reason(typed.Reason(value.Words));
        if (FreeText.Problem("A reason", reason) is { } tooLong)
            return ActForms.Refused(call, ActForms.Reason, tooLong);

        var old = MeasureMove.Find(before, measure.Key);
        var reading = ReadingOf(call, signature, old, value.Value!);
        var entry = signature.Entry(
            call, "measure-set", old.Value is { } was ? Facts.Of(("value", was)) : null, Facts.Of(("measure", measure.Key), ("value", value.Value), ("reason", reason)));
        if (!await readings.AddAsync(reading, entry, cancellationToken))
            return Signature.Repeated();

        return await Committed.AnswerAsync(
            "Recorded.", async () => Answer(before, (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken))!.Now, old, reason, asOf), cancellationToken);
    }

    /// <summary>Of two readings of one moment the one known last counts: this one must be the newest, even where the clock stands still.</summary>
    private static Observation ReadingOf(CommandCall call, Signature signature, MeasureResult old, string value) => new()
    {
        Account = call.Account!,
        Measure = old.Measure.Key,
        At = Moments.After(old.At, signature.At),
        KnownAt = signature.At,
        Value = value,
        Source = $"person:{signature.Author}",
    };

    private static Reply Missing(CommandCall call, AccountHealth before, Measure? measure) => ActForms.Refused(
        call,
        measure is null ? ActForms.Measure : ActForms.Value,
        measure is null
            ? $"Type a measure and its value: {CommandText.OfAccount(call.Account!)} set MEASURE VALUE [REASON], as in '{CommandText.OfAccount(call.Account!)} set sponsor red left the company'."
            : $"Type the value of {measure.Name}: {CommandText.OfAccount(call.Account!)} set {measure.Key} VALUE [REASON]. {MeasureWords.Asks(measure)}.") with { Form = ActForms.Set(before, measure) };

    private static Reply NoMeasure(CommandCall call, string typed) => ActForms.Refused(
        call,
        ActForms.Measure,
        $"No measure of the scorecard is called '{Unknown.Echo(typed)}'. Type its key, a part of it, or its name in quotation marks, as the reports print them.");

    private static Reply Which(CommandCall call, ImmutableArray<Measure> found) => new()
    {
        Kind = ReplyKind.Choices,
        Title = $"{found.Length} measures fit: which one?",
        Text = $"{found.Length} measures fit. Which do you mean: {Unknown.Either([.. found.Select(m => m.Name)])}?",
        Data = new { Measures = found.Select(m => new { m.Key, m.Name }).ToList() },
        Actions = [.. found.Select(m => new ReplyAction(m.Name, $"{CommandText.OfAccount(call.Account!)} set {m.Key} {call.TextFrom(1)}"))],
        Footer = ["Only you can see this"],
    };

    private static Reply Answer(AccountHealth before, AccountHealth after, MeasureResult old, string reason, AsOf asOf)
    {
        var now = MeasureMove.Find(after, old.Measure.Key);
        List<Line> lines = [MeasureMove.LineOf(old, now), Line.Of(new TextSpan("Counts", SpanStyle.Strong), new TextSpan(": " + Validity(now, asOf)))];
        if (reason.Length > 0)
            lines.Add(Line.Of(new TextSpan("Reason", SpanStyle.Strong), new TextSpan(": " + FreeText.Short(reason))));
        return new Reply
        {
            Kind = ReplyKind.Done,
            Title = after.Account.Name,
            Text = $"Recorded: {now.Measure.Name} is {MeasureMove.Said(now)}.",
            Sections = [new TextSection("Measure", null, [.. lines]), ScoreEffects.Section(before, after)],
            Footer = ["Only you can see this", "in the audit log under your name"],
            Next = [$"{CommandText.OfAccount(after.Account.Key)} why 1d", CommandText.OfAccount(after.Account.Key)],
            Data = new
            {
                Account = after.Account.Key, Measure = now.Measure.Key, Before = old.Value, After = now.Value, Band = BandWords.Code(now.Band), Why = now.Why,
                Scores = ScoreEffects.Of(before, after).Select(l => l.ToString()).ToList(),
            },
        };
    }

    private static string Validity(MeasureResult now, AsOf asOf) => (now.State, now.Measure.ValidDays) switch
    {
        (MeasureState.NotApplicable, _) => $"not in the score ({now.Why})",
        (_, { } days) => string.Create(CultureInfo.InvariantCulture, $"until {Words.DayAndYear(asOf.Day.PlusDays(days))}, {days} days; then it is stale"),
        _ => "until a newer reading comes in",
    };
}
