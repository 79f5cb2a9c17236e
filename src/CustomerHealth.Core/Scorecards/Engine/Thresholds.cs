using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Languages;
using NodaTime;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>Which cut points hold for an account: the first rule that matches, else the measure's own, else none (SC-4).</summary>
internal static class Thresholds
{
    public static (CutPoints? Cuts, MeasureNote? NoRule) For(Measure measure, Account account, LocalDate day)
    {
        foreach (var rule in measure.Rules)
        {
            if (Conditions.Matches(rule.When, account, day))
                return (rule.Cuts, null);
        }

        return measure.OtherwiseNotApplicable ? (null, NoRuleFor(measure, account)) : (measure.Cuts, null);
    }

    private static MeasureNote NoRuleFor(Measure measure, Account account)
    {
        var attribute = measure.Rules.SelectMany(r => r.When.Attributes).Select(a => a.Attribute).FirstOrDefault();
        var value = attribute is null ? null : Conditions.ValueOf(account, attribute);
        return words => words.NoThreshold(attribute, value);
    }
}
