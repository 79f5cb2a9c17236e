using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Training;
using NodaTime;

namespace CustomerHealth.Core.Goals;

/// <summary>Reads what was agreed with clients and done for them. Filled by the storage project; writing goes through <see cref="Import.IImportStore"/>.</summary>
public interface IGoalStore
{
    /// <summary>The objectives of some accounts, by account, then due day, then key.</summary>
    Task<IReadOnlyList<Objective>> ObjectivesAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken);

    /// <summary>The weekly goals of some accounts in the weeks of some days, by account, then week, owner and text.</summary>
    /// <param name="accounts">Keys; one that is not there is left out.</param>
    /// <param name="days">The whole weeks that its first and last day are in count.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<WeeklyGoal>> WeeklyGoalsAsync(IReadOnlyCollection<string> accounts, DateInterval days, CancellationToken cancellationToken);

    /// <summary>The conversion tests of some accounts, each with its looks, by account, then name and variant.</summary>
    Task<IReadOnlyList<Experiment>> ExperimentsAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken);

    /// <summary>The training of some people, by person, then day and module (GC-12).</summary>
    Task<IReadOnlyList<TrainingResult>> TrainingAsync(IReadOnlyCollection<string> people, CancellationToken cancellationToken);
}
