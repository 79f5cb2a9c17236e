using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Pilots;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Commands.Pilots;

/// <summary>The card with, for an account in a running pilot, what the pilot would say beside what is in force (SC-16). The card itself stays as it is.</summary>
public sealed class PilotedCard(IBotCommand card, IPilotSource pilots, EvidenceReader evidence, IScorecardSource scorecards, Func<AsOf> today) : IBotCommand
{
    /// <inheritdoc />
    public CommandSpec Spec => card.Spec;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var reply = await card.RunAsync(call, cancellationToken);
        var asOf = today();
        var running = pilots.Current.Where(p => p.RunsOn(asOf.Day)).ToList();
        if (reply.Kind != ReplyKind.Card || running.Count == 0 || await evidence.FindAsync(call.Account!, asOf, cancellationToken) is not { } found)
            return reply;

        var sections = running.Where(p => p.Includes(found.Account)).Select(p => SectionOf(p, found, asOf)).ToImmutableArray();
        var views = reply.Sections.Select((section, at) => section is ScoresSection ? at + 1 : 0).Max();
        return reply with { Sections = reply.Sections.InsertRange(views, sections) };
    }

    private TextSection SectionOf(Pilot pilot, AccountEvidence found, AsOf asOf)
    {
        var inForce = scorecards.Current;
        var now = new HealthEngine(inForce, asOf).Score(found);
        var then = new HealthEngine(inForce.WithViews(pilot.Changed), asOf).Score(found);
        var lines = pilot.Changed.Views.SelectMany(LiftTarget.Of)
            .Select(t => t.IsIn(now) ? PilotWords.Beside(t, t.In(now), t.In(then)) : $"{t.Name} is new: {BandWords.Word(t.In(then).Band)}");
        return new TextSection($"Pilot {pilot.Name}", PilotWords.Runs(pilot, asOf.Day), [.. lines]);
    }
}
