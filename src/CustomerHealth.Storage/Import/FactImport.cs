using System.Data.Common;
using CustomerHealth.Core.Import;
using CustomerHealth.Storage.Accounts;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Storage.Import;

/// <summary>
/// Goals, outcomes, holidays, training and experiments. Each has a natural key; a row with a known key replaces what was said, which leaves an
/// audit row (CH-7), and one that says nothing new changes nothing.
/// </summary>
internal sealed class FactImport(DbTransaction transaction, ImportAudit audit, KeyIds accounts, KeyIds people)
{
    /// <summary>By account and key.</summary>
    public async Task<bool> AddAsync(ObjectiveRecord objective) => await PutAsync(
        new(
            "objective",
            $"{objective.Account}/{objective.Key}",
            """
            select metric, baseline, target, current, start_day as "start", due_day as "due", agreed_by as "agreedBy"
            from objective where account_id = @AccountId and key = @Key
            """,
            """
            insert into objective (account_id, key, metric, baseline, target, current, start_day, due_day, agreed_by)
            values (@AccountId, @Key, @Metric, @Baseline, @Target, @Current, @Start, @Due, @AgreedBy)
            on conflict (account_id, key) do update set metric = excluded.metric, baseline = excluded.baseline, target = excluded.target,
              current = excluded.current, start_day = excluded.start_day, due_day = excluded.due_day, agreed_by = excluded.agreed_by
            where (objective.metric, objective.baseline, objective.target, objective.current, objective.start_day, objective.due_day, objective.agreed_by)
              is distinct from (excluded.metric, excluded.baseline, excluded.target, excluded.current, excluded.start_day, excluded.due_day, excluded.agreed_by)
            """),
        new
        {
            AccountId = await accounts.GetAsync(objective.Account), objective.Key, objective.Metric, objective.Baseline, objective.Target, objective.Current,
            Start = DayText.Of(objective.Start), Due = DayText.Of(objective.Due), objective.AgreedBy,
        });

    /// <summary>By account, owner, week and text.</summary>
    public async Task<bool> AddAsync(WeeklyGoalRecord goal) => await PutAsync(
        new(
            "weekly-goal",
            $"{goal.Account}/{goal.Owner}/{goal.Week}/{goal.Text}",
            """
            select objective, state, done_at as "doneAt" from weekly_goal
            where account_id = @AccountId and owner = @Owner and week = @Week and text = @Text
            """,
            """
            insert into weekly_goal (account_id, owner, objective, week, text, state, done_at)
            values (@AccountId, @Owner, @Objective, @Week, @Text, @State, @DoneAt)
            on conflict (account_id, owner, week, text) do update set objective = excluded.objective, state = excluded.state, done_at = excluded.done_at
            where (weekly_goal.objective, weekly_goal.state, weekly_goal.done_at) is distinct from (excluded.objective, excluded.state, excluded.done_at)
            """),
        new
        {
            AccountId = await accounts.GetAsync(goal.Account), goal.Owner, goal.Objective, goal.Week, goal.Text, goal.State,
            DoneAt = goal.DoneAt?.ToUnixTimeMilliseconds(),
        });

    /// <summary>By account, day and event, which is all there is.</summary>
    public async Task<bool> AddAsync(OutcomeRecord outcome) => await transaction.Connection!.ExecuteAsync(
        "insert into outcome (account_id, day, event) values (@AccountId, @Day, @Event) on conflict do nothing",
        new { AccountId = await accounts.GetAsync(outcome.Account), Day = DayText.Of(outcome.Date), outcome.Event },
        transaction) > 0;

    /// <summary>By calendar and day.</summary>
    public Task<bool> AddAsync(HolidayRecord holiday) => PutAsync(
        new(
            "holiday",
            $"{holiday.Calendar}/{DayText.Of(holiday.Date)}",
            "select name from holiday where calendar = @Calendar and day = @Day",
            """
            insert into holiday (calendar, day, name) values (@Calendar, @Day, @Name)
            on conflict (calendar, day) do update set name = excluded.name where holiday.name is distinct from excluded.name
            """),
        new { holiday.Calendar, Day = DayText.Of(holiday.Date), holiday.Name });

    /// <summary>By person, module and day.</summary>
    public async Task<bool> AddAsync(TrainingRecord training) => await PutAsync(
        new(
            "training",
            $"{training.Person}/{training.Module}/{DayText.Of(training.Completed)}",
            "select score from training where person_id = @PersonId and module = @Module and completed_day = @Completed",
            """
            insert into training (person_id, module, completed_day, score) values (@PersonId, @Module, @Completed, @Score)
            on conflict (person_id, module, completed_day) do update set score = excluded.score where training.score is distinct from excluded.score
            """),
        new { PersonId = await people.GetAsync(training.Person), training.Module, Completed = DayText.Of(training.Completed), training.Score });

    /// <summary>By account, name, variant and day of the look.</summary>
    public async Task<bool> AddAsync(ExperimentRecord look) => await PutAsync(
        new(
            "experiment",
            $"{look.Account}/{look.Name}/{look.Variant}/{DayText.Of(look.Ended)}",
            """
            select designer, tactic, control_visitors as "controlVisitors", control_conversions as "controlConversions",
              variant_visitors as "variantVisitors", variant_conversions as "variantConversions"
            from experiment where account_id = @AccountId and name = @Name and variant = @Variant and ended_day = @Ended
            """,
            """
            insert into experiment (account_id, name, variant, ended_day, designer, tactic,
              control_visitors, control_conversions, variant_visitors, variant_conversions)
            values (@AccountId, @Name, @Variant, @Ended, @Designer, @Tactic, @ControlVisitors, @ControlConversions, @VariantVisitors, @VariantConversions)
            on conflict (account_id, name, variant, ended_day) do update set designer = excluded.designer, tactic = excluded.tactic,
              control_visitors = excluded.control_visitors, control_conversions = excluded.control_conversions,
              variant_visitors = excluded.variant_visitors, variant_conversions = excluded.variant_conversions
            where (experiment.designer, experiment.tactic, experiment.control_visitors, experiment.control_conversions,
                experiment.variant_visitors, experiment.variant_conversions)
              is distinct from (excluded.designer, excluded.tactic, excluded.control_visitors, excluded.control_conversions,
                excluded.variant_visitors, excluded.variant_conversions)
            """),
        new
        {
            AccountId = await accounts.GetAsync(look.Account), look.Name, look.Variant, Ended = DayText.Of(look.Ended), look.Designer, look.Tactic,
            look.ControlVisitors, look.ControlConversions, look.VariantVisitors, look.VariantConversions,
        });

    private async Task<bool> PutAsync(Fact fact, object row)
    {
        var before = await FindAsync(fact, row);
        if (await transaction.Connection!.ExecuteAsync(fact.Upsert, row, transaction) == 0)
            return false;

        // That it was added is told by the audit row of the file.
        if (before is not null)
            await audit.RecordAsync(fact.Kind, fact.Key, added: false, before, (await FindAsync(fact, row))!);
        return true;
    }

    private async Task<string?> FindAsync(Fact fact, object row) =>
        await transaction.Connection!.QuerySingleOrDefaultAsync(fact.Select, row, transaction) is IEnumerable<KeyValuePair<string, object?>> columns
            ? AttributesJson.Write(columns.Select(column => KeyValuePair.Create(column.Key, Legible(column.Key, column.Value))))
            : null;

    private static object? Legible(string name, object? value) =>
        name.EndsWith("At", StringComparison.Ordinal) && value is long at ? InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeMilliseconds(at)) : value;
}
