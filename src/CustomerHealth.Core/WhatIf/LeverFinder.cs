using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.WhatIf;

/// <summary>Finds what can be changed of one account. What does not apply cannot.</summary>
internal sealed class LeverFinder
{
    private readonly AsOf _asOf;
    private readonly LiftTarget _target;
    private readonly OptionFinder _options;
    private readonly HashSet<string> _conditions;
    private readonly ImmutableArray<string> _order;
    private readonly Dictionary<string, ImmutableArray<MeasureOption>> _found = new(StringComparer.Ordinal);

    public LeverFinder(LiftTarget target, AccountEvidence evidence, AsOf asOf)
    {
        _asOf = asOf;
        _target = target;
        List<Condition> conditions = [.. Rules().Select(r => r.When), .. target.Groups.SelectMany(g => g.Measures).SelectMany(m => m.NotApplicableWhen)];
        _conditions = [.. conditions.Select(c => c.Measure).OfType<string>()];
        _options = new OptionFinder(evidence.Account, asOf, conditions.Select(c => c.Is).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase));
        _order = [.. target.Groups.SelectMany(g => g.Measures).Select(m => m.Key).Concat(_conditions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Measures that a rule or another measure's <c>na-when</c> asks for: to change one changes more than its own points. Those of the target,
    /// and those elsewhere that hold it down now.
    /// </summary>
    public IEnumerable<Lever> Switches(AccountHealth health, AccountEvidence evidence)
    {
        var own = Levers(health).Where(l => _conditions.Contains(l.Measure.Key)).ToList();
        var known = _target.GroupsIn(health).SelectMany(g => g.Measures).Select(m => m.Measure.Key).ToHashSet(StringComparer.Ordinal);
        var outside = Rules()
            .Where(r => r.When.Measure is { } key && !known.Contains(key) && Conditions.Holds(r.When, evidence.Account, evidence.History, _asOf))
            .GroupBy(r => r.When.Measure!, StringComparer.Ordinal)
            .Select(g => Outside(g.Key, g.First().When.Is!, health));
        return own.Concat(outside);
    }

    /// <summary>Those of one group that no condition asks for.</summary>
    public ImmutableArray<Lever> Of(GroupResult group) => [.. Levers(group).Where(l => !_conditions.Contains(l.Measure.Key))];

    /// <summary>All of the target.</summary>
    public IEnumerable<Lever> Levers(AccountHealth health) => _target.GroupsIn(health).SelectMany(Levers);

    /// <summary>What it would be in red; null when it cannot be.</summary>
    public MeasureOption? Red(Measure measure) => _options.Red(measure);

    private IEnumerable<Lever> Levers(GroupResult group) =>
        from measure in @group.Measures
        where measure.State != MeasureState.NotApplicable
        let better = OptionsOf(measure.Measure).Where(o => measure.Points is not { } now || o.Points > now).ToImmutableArray()
        select new Lever(_order.IndexOf(measure.Measure.Key), @group.Group, measure, better);

    private IEnumerable<CapRule> Rules() =>
        _target.View.Caps.Where(c => _target.Group is null || string.Equals(c.Group, _target.Group.Key, StringComparison.Ordinal));

    private Lever Outside(string key, string value, AccountHealth health)
    {
        var scored = health.Views.SelectMany(v => v.Groups).SelectMany(g => g.Measures.Select(m => (g.Group, Result: m)))
            .FirstOrDefault(m => string.Equals(m.Result.Measure.Key, key, StringComparison.Ordinal));
        if (scored.Result is { } result)
            return new Lever(_order.IndexOf(key), scored.Group, result, OptionsOf(result.Measure));
        var unknown = new Measure { Key = key, Name = key, Kind = MeasureKind.Choice };
        var now = new MeasureResult { Measure = unknown, State = MeasureState.Fresh, Band = Band.Red, Points = 0, Value = value };
        return new Lever(_order.IndexOf(key), null, now, [OtherThan(unknown, value)]);
    }

    private MeasureOption OtherThan(Measure measure, string value)
    {
        var other = !YesNo.TryParse(value, out var yes) ? $"not {value}" : yes ? "no" : "yes";
        return new MeasureOption(0, Band.Green, other, SupposedReadings.Of(measure, other, _asOf));
    }

    private ImmutableArray<MeasureOption> OptionsOf(Measure measure)
    {
        if (!_found.TryGetValue(measure.Key, out var options))
            _found[measure.Key] = options = _options.Of(measure);
        return options;
    }
}
