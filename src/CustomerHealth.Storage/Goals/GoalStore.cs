using System.Globalization;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Training;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Goals;

/// <summary>Reads objectives, weekly goals, conversion tests and training. Sorted here, not by the engine: engines compare texts in different orders.</summary>
internal sealed class GoalStore(Database database) : IGoalStore
{
    // SQLite takes 32,766 parameters, PostgreSQL 65,535; a few texts of queries are enough.
    private const int KeysAtOnce = 1000;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Objective>> ObjectivesAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<ObjectiveRow>(
            """
            select a.key as "Account", o.key as "Key", o.metric as "Metric", o.baseline as "Baseline", o.target as "Target", o.current as "Current",
              o.start_day as "Start", o.due_day as "Due", o.agreed_by as "AgreedBy"
            from objective o join account a on a.id = o.account_id where a.key in ({0})
            """,
            accounts,
            default,
            cancellationToken);
        return
        [
            .. rows.Select(row => row.ToObjective())
                .OrderBy(o => o.Account, StringComparer.Ordinal).ThenBy(o => o.Due).ThenBy(o => o.Key, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<WeeklyGoal>> WeeklyGoalsAsync(IReadOnlyCollection<string> accounts, DateInterval days, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<WeeklyGoalRow>(
            """
            select a.key as "Account", g.owner as "Owner", g.objective as "Objective", g.week as "Week", g.text as "Text", g.state as "State", g.done_at as "DoneAt"
            from weekly_goal g join account a on a.id = g.account_id where a.key in ({0}) and g.week >= @from and g.week <= @to
            """,
            accounts,
            (IsoWeek.Text(days.Start), IsoWeek.Text(days.End)),
            cancellationToken);
        return
        [
            .. rows.Select(row => row.ToGoal())
                .OrderBy(g => g.Account, StringComparer.Ordinal).ThenBy(g => g.Week)
                .ThenBy(g => g.Owner, StringComparer.Ordinal).ThenBy(g => g.Text, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Experiment>> ExperimentsAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<ExperimentRow>(
            """
            select a.key as "Account", e.name as "Name", e.variant as "Variant", e.ended_day as "Ended", e.designer as "Designer", e.tactic as "Tactic",
              e.control_visitors as "ControlVisitors", e.control_conversions as "ControlConversions",
              e.variant_visitors as "VariantVisitors", e.variant_conversions as "VariantConversions"
            from experiment e join account a on a.id = e.account_id where a.key in ({0})
            """,
            accounts,
            default,
            cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.Account, row.Name, row.Variant))
                .Select(looks => ExperimentRow.ToExperiment([.. looks.OrderBy(look => look.Ended, StringComparer.Ordinal)]))
                .OrderBy(e => e.Account, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Variant, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TrainingResult>> TrainingAsync(IReadOnlyCollection<string> people, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<TrainingRow>(
            """
            select p.key as "Person", t.module as "Module", t.completed_day as "Completed", t.score as "Score"
            from training t join person p on p.id = t.person_id where p.key in ({0})
            """,
            people,
            default,
            cancellationToken);
        return
        [
            .. rows.Select(row => new TrainingResult(row.Person, row.Module, DayText.Read(row.Completed), row.Score))
                .OrderBy(t => t.Person, StringComparer.Ordinal).ThenBy(t => t.Completed).ThenBy(t => t.Module, StringComparer.Ordinal),
        ];
    }

    // {0} of the query is the list of keys. One transaction: an import between two chunks of keys must not show.
    private async Task<List<T>> ReadAsync<T>(string query, IReadOnlyCollection<string> keys, (string From, string To) weeks, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginReadAsync(cancellationToken);
        List<T> rows = [];
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(KeysAtOnce))
        {
            var parameters = new DynamicParameters(new { from = weeks.From, to = weeks.To });
            var text = string.Format(CultureInfo.InvariantCulture, query, KeyList.Add(some, parameters));
            var command = new CommandDefinition(text, parameters, session.Transaction, cancellationToken: cancellationToken);
            rows.AddRange(await session.ReadAsync(connection => connection.QueryAsync<T>(command)));
        }

        return rows;
    }
}
