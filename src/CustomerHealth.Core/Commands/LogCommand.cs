using System.Collections.Immutable;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Interactions;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT log TEXT</c>: keeps a note of a contact; its first word may be its kind, and then the measures that count it move.</summary>
public sealed class LogCommand(HealthReader health, IInteractionStore interactions, Organization organization, TimeProvider clock) : IBotCommand
{
    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new(
        "log", true, "ACCOUNT log TEXT", "Notes a contact, as in: acme log call with Ruth about the renewal. First words such as call, meeting or sponsor-call count.") { Writes = true, Group = HelpGroup.Judge };

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

        var answers = call.Request.Answers;
        var text = FreeText.Clean(answers?[ActForms.Text] ?? call.TextFrom(0));
        var views = before.Views.Select(v => v.View);
        if (text.Length == 0)
        {
            return ActForms.Refused(call, ActForms.Text, $"Type what to note: {CommandText.OfAccount(call.Account!)} log TEXT, as in '{CommandText.OfAccount(call.Account!)} log call with the sponsor about the renewal'.")
                with { Form = ActForms.Log(before) };
        }

        if (FreeText.Problem("A note", text) is { } tooLong)
            return ActForms.Refused(call, ActForms.Text, tooLong);
        var kind = answers?[ActForms.Kind] ?? InteractionKinds.Of(text.Split((char[]?)null, 2)[0], views);
        if (!InteractionKinds.IsKind(kind, views))
            return ActForms.Refused(call, ActForms.Kind, $"'{Unknown.Echo(kind)}' is no kind of note; choose one of those shown.");
        var note = new Interaction { Account = call.Account!, At = signature.At, Author = signature.Author, Kind = kind, Text = text };
        var readings = LoggedReadings.Of(note, before, asOf.Day, call.Request.IdempotencyKey);
        var entry = signature.Entry(
            call, "interaction-logged", null, Facts.Of(("kind", kind), ("text", text), ("readings", string.Join(", ", readings.Select(r => r.Measure)))));
        if (!await interactions.AddAsync(note, readings, entry, cancellationToken))
            return Signature.Repeated();

        return await Committed.AnswerAsync(
            "Noted.", async () => Answer(note, readings, before, (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken))!.Now), cancellationToken);
    }

    private static Reply Answer(Interaction note, ImmutableArray<Observation> readings, AccountHealth before, AccountHealth after)
    {
        ImmutableArray<Line> moves = [.. readings.Select(r => MeasureMove.LineOf(MeasureMove.Find(before, r.Measure), MeasureMove.Find(after, r.Measure)))];
        return new Reply
        {
            Kind = ReplyKind.Done,
            Title = after.Account.Name,
            Text = $"Noted: {FreeText.Short(note.Text)}",
            Sections = moves.IsEmpty
                ? [new TextSection("Measures", null, [NothingCounts(note.Kind, after)])]
                : [new TextSection("Measures", null, moves), ScoreEffects.Section(before, after)],
            Footer = ["Only you can see this", "in the audit log under your name"],
            Next = [CommandText.OfAccount(after.Account.Key), $"audit {CommandText.OfAccount(after.Account.Key)}"],
            Data = new
            {
                Account = after.Account.Key, note.Kind, note.Text, Measures = readings.Select(r => r.Measure).ToList(),
                Scores = ScoreEffects.Of(before, after).Select(l => l.ToString()).ToList(),
            },
        };
    }

    private static string NothingCounts(string kind, AccountHealth health)
    {
        var counting = InteractionKinds.Counting(health.Views.Select(v => v.View));
        return counting.IsEmpty ? "No measure of this scorecard counts notes."
            : counting.Contains(kind, StringComparer.Ordinal) ? $"Nothing moves: what this counts for was reached before, or no longer applies."
            : $"No measure counts a note of the kind {kind}. These count, as the first word: {string.Join(", ", counting)}.";
    }
}
