using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Training;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>Objectives and weekly goals in two lists.</summary>
public sealed class InMemoryGoals(IReadOnlyList<Objective> objectives, IReadOnlyList<WeeklyGoal> goals) : IGoalStore
{
    public Task<IReadOnlyList<Objective>> ObjectivesAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Objective>>([.. objectives.Where(o => accounts.Contains(o.Account, StringComparer.Ordinal))]);

    public Task<IReadOnlyList<WeeklyGoal>> WeeklyGoalsAsync(IReadOnlyCollection<string> accounts, DateInterval days, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WeeklyGoal>>([.. goals.Where(g => accounts.Contains(g.Account, StringComparer.Ordinal) && g.Week <= days.End && g.Week.PlusDays(6) >= days.Start)]);

    public Task<IReadOnlyList<Experiment>> ExperimentsAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Experiment>>([]);

    public Task<IReadOnlyList<TrainingResult>> TrainingAsync(IReadOnlyCollection<string> people, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TrainingResult>>([]);
}
