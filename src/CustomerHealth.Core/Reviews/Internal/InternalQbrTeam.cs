using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Of a leader, a line for each who reports to them, over everyone below, and the name of that person's own pack (QB-1).</summary>
internal static class InternalQbrTeam
{
    public static Dictionary<string, object?> Of(InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["team"] = input.Team.Select(member => Row(member, input)).ToImmutableArray(),
    };

    private static Dictionary<string, object?> Row(TeamMember member, InternalQbrInput input)
    {
        var (facts, span) = (member.Facts, input.Span);
        var closed = facts.Goals.Length - facts.GoalsThat(GoalState.Open);
        return new(StringComparer.Ordinal)
        {
            ["name"] = member.Person.Name,
            ["role"] = member.Person.Role ?? Figures.None,
            ["people"] = member.People,
            ["clients"] = facts.Accounts.Length,
            ["objectives"] = Share(facts.DueThat(ObjectiveResult.Met, span), facts.Due.Length),
            ["goals"] = Share(facts.GoalsThat(GoalState.Done), closed),
            ["tests"] = Share(facts.TestsThat(ExperimentVerdict.Win), facts.Tests.Length),
            ["turnedRed"] = facts.TurnedRed(input.Watched).Length,
            ["leftRed"] = facts.LeftRed(input.Watched).Length,
            ["lost"] = facts.Lost,
            ["pack"] = member.Person.Key,
        };
    }

    private static string Share(int count, int of) => of == 0 ? Figures.None : $"{Figures.Number(count)} of {Figures.Number(of)}";
}
