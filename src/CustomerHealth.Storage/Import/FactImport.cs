using System.Data.Common;
using CustomerHealth.Core.Import;
using Dapper;

namespace CustomerHealth.Storage.Import;

/// <summary>
/// Goals, outcomes, holidays, training and experiments. Each has a natural key; a row with a known key replaces what was said, and one that
/// says nothing new changes nothing.
/// </summary>
internal sealed class FactImport(DbTransaction transaction, KeyIds accounts, KeyIds people)
{
    /// <summary>By account and key.</summary>
    public async Task<bool> AddAsync(ObjectiveRecord objective) => await ChangesAsync(
        """
        insert into objective (account_id, key, metric, baseline, target, current, start_day, due_day, agreed_by)
        values (@AccountId, @Key, @Metric, @Baseline, @Target, @Current, @Start, @Due, @AgreedBy)
        on conflict (account_id, key) do update set metric = excluded.metric, baseline = excluded.baseline, target = excluded.target,
          current = excluded.current, start_day = excluded.start_day, due_day = excluded.due_day, agreed_by = excluded.agreed_by
        where (objective.metric, objective.baseline, objective.target, objective.current, objective.start_day, objective.due_day, objective.agreed_by)
          is distinct from (excluded.metric, excluded.baseline, excluded.target, excluded.current, excluded.start_day, excluded.due_day, excluded.agreed_by)
        """,
        new
        {
            AccountId = await accounts.GetAsync(objective.Account), objective.Key, objective.Metric, objective.Baseline, objective.Target, objective.Current,
            Start = DayText.Of(objective.Start), Due = DayText.Of(objective.Due), objective.AgreedBy,
        });

    /// <summary>By account, owner, week and text.</summary>
    public async Task<bool> AddAsync(WeeklyGoalRecord goal) => await ChangesAsync(
        """
        insert into weekly_goal (account_id, owner, objective, week, text, state, done_at)
        values (@AccountId, @Owner, @Objective, @Week, @Text, @State, @DoneAt)
        on conflict (account_id, owner, week, text) do update set objective = excluded.objective, state = excluded.state, done_at = excluded.done_at
        where (weekly_goal.objective, weekly_goal.state, weekly_goal.done_at) is distinct from (excluded.objective, excluded.state, excluded.done_at)
        """,
        new
        {
            AccountId = await accounts.GetAsync(goal.Account), goal.Owner, goal.Objective, goal.Week, goal.Text, goal.State,
            DoneAt = goal.DoneAt?.ToUnixTimeMilliseconds(),
        });

    /// <summary>By account, day and event, which is all there is.</summary>
    public async Task<bool> AddAsync(OutcomeRecord outcome) => await ChangesAsync(
        "insert into outcome (account_id, day, event) values (@AccountId, @Day, @Event) on conflict do nothing",
        new { AccountId = await accounts.GetAsync(outcome.Account), Day = DayText.Of(outcome.Date), outcome.Event });

    /// <summary>By calendar and day.</summary>
    public Task<bool> AddAsync(HolidayRecord holiday) => ChangesAsync(
        """
        insert into holiday (calendar, day, name) values (@Calendar, @Day, @Name)
        on conflict (calendar, day) do update set name = excluded.name where holiday.name is distinct from excluded.name
        """,
        new { holiday.Calendar, Day = DayText.Of(holiday.Date), holiday.Name });

    /// <summary>By person, module and day.</summary>
    public async Task<bool> AddAsync(TrainingRecord training) => await ChangesAsync(
        """
        insert into training (person_id, module, completed_day, score) values (@PersonId, @Module, @Completed, @Score)
        on conflict (person_id, module, completed_day) do update set score = excluded.score where training.score is distinct from excluded.score
        """,
        new { PersonId = await people.GetAsync(training.Person), training.Module, Completed = DayText.Of(training.Completed), training.Score });

    /// <summary>By account, name, variant and day of the look.</summary>
    public async Task<bool> AddAsync(ExperimentRecord look) => await ChangesAsync(
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
        """,
        new
        {
            AccountId = await accounts.GetAsync(look.Account), look.Name, look.Variant, Ended = DayText.Of(look.Ended), look.Designer, look.Tactic,
            look.ControlVisitors, look.ControlConversions, look.VariantVisitors, look.VariantConversions,
        });

    private async Task<bool> ChangesAsync(string sql, object row) => await transaction.Connection!.ExecuteAsync(sql, row, transaction) > 0;
}
