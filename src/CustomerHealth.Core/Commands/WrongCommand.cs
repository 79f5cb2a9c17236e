using System.Collections.Immutable;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT wrong REASON</c>: a score looks wrong; it is kept with the scores of the moment and counted against what happens (SC-18).</summary>
public sealed class WrongCommand(HealthReader health, IDoubtStore doubts, DoubtCounter counter, Organization organization, TimeProvider clock) : IBotCommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("wrong", true, "ACCOUNT wrong REASON", "Says that a score looks wrong, and why; it is counted against what happens later.") { Writes = true, Group = HelpGroup.Judge };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (Signature.Of(call.Request.Actor, clock.Now) is not { } signature)
            return Signature.Refused();
        var asOf = clock.Today(organization.Zone);
        if (await health.ReadAsync(call.Account!, asOf, 1, cancellationToken) is not { Now: var now })
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");

        var reason = FreeText.Reason(call.Request.Answers?[ActForms.Reason] ?? call.TextFrom(0));
        if (reason.Length == 0)
        {
            return ActForms.Refused(call, ActForms.Reason, $"Say what looks wrong: {CommandText.OfAccount(call.Account!)} wrong REASON, as in '{CommandText.OfAccount(call.Account!)} wrong they signed for three years yesterday'.")
                with { Form = ActForms.Wrong(now) };
        }

        if (call.Request.Answers?[ActForms.View] is { Length: > 0 } chosen)
        {
            if (CapTarget.Find([.. now.Views.Select(v => v.View)], chosen).Target is not { } target)
                return ActForms.Refused(call, ActForms.View, $"'{Unknown.Echo(chosen)}' is no score of this scorecard; choose one of those shown.");
            reason = $"{target.Name}: {reason}";
        }

        if (FreeText.Problem("A reason", reason) is { } tooLong)
            return ActForms.Refused(call, ActForms.Reason, tooLong);

        var doubt = new DoubtRecord
        {
            Account = call.Account!, At = signature.At, Author = signature.Author, Reason = reason, Scorecard = now.ScorecardVersion, Bands = BandsOf(now),
        };
        var entry = signature.Entry(call, "score-doubted", null, Facts.Of(("reason", reason), ("scorecard", now.ScorecardVersion)));
        if (!await doubts.AddAsync(doubt, entry, cancellationToken))
            return Signature.Repeated();

        return await Committed.AnswerAsync("Recorded.", async () => Answer(doubt, now, await counter.OfAllAsync(asOf, cancellationToken), asOf), cancellationToken);
    }

    private static ImmutableSortedDictionary<string, Band> BandsOf(AccountHealth health) => health.Views
        .SelectMany(v => v.View.Combine == Combine.None
            ? v.Groups.Select(g => (Key: $"{v.View.Key}/{g.Group.Key}", g.Band))
            : [(v.View.Key, v.Band ?? Band.Unknown)])
        .ToImmutableSortedDictionary(b => b.Key, b => b.Band, StringComparer.Ordinal);

    private static Reply Answer(DoubtRecord doubt, AccountHealth now, DoubtTally tally, AsOf asOf)
    {
        var day = Words.DayAndYear(asOf.Day.PlusDays(DoubtTally.HorizonDays));
        return new Reply
        {
            Kind = ReplyKind.Done,
            Title = now.Account.Name,
            Text = $"Recorded: a score of {now.Account.Name} looks wrong to you. No score was changed.",
            Sections =
            [
                new TextSection("Reason", null, [FreeText.Short(doubt.Reason)]),
                new TextSection("What happens with it", null,
                [
                    Kept(now),
                    $"On {day} it is counted: were you right, or the score? {TallyWords(tally)}",
                    "If you know better now, say so: set a measure, or cap a score.",
                ]),
            ],
            Footer = ["Only you can see this", "in the audit log under your name"],
            Next = [$"{CommandText.OfAccount(now.Account.Key)} set MEASURE VALUE", $"{CommandText.OfAccount(now.Account.Key)} cap VIEW red until DATE because REASON"],
            Data = new { Account = now.Account.Key, doubt.Reason, doubt.Scorecard, Decided = tally.Decided, PeopleRight = tally.People, ScoresRight = tally.Scores, tally.NoSide, tally.Open },
        };
    }

    private static Line Kept(AccountHealth now)
    {
        var bands = now.Views.SelectMany(v => v.View.Combine == Combine.None ? v.Groups.Select(g => (g.Group.Name, g.Band)) : [(v.View.Name, v.Band ?? Band.Unknown)]).ToList();
        List<TextSpan> spans = [new("Kept with the scores of this moment: ")];
        foreach (var (at, (name, band)) in bands.Index())
            spans.Add(new TextSpan($"{name} {BandWords.Word(band)}{(at == bands.Count - 1 ? "." : ", ")}", Band: band));
        return new Line([.. spans]);
    }

    private static string TallyWords(DoubtTally tally) => tally.Decided switch
    {
        0 => "No doubt is old enough yet to tell.",
        1 => tally.People == 1 ? "Of the 1 doubt that is old enough, the person was right." : "Of the 1 doubt that is old enough, the score was right.",
        var decided => $"Of {decided} doubts that are old enough, people were right in {tally.People}.",
    };
}
