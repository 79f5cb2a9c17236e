namespace CustomerHealth.Core.Surveys;

/// <summary>What the answers of one group add up to.</summary>
/// <param name="Responses">How many people it has in the survey.</param>
/// <param name="Nps">Their Net Promoter Score.</param>
/// <param name="Overall">Their overall satisfaction.</param>
public readonly record struct SurveyGroup(long Responses, NetPromoterScore Nps, Satisfaction Overall)
{
    /// <summary>The group with one person more.</summary>
    /// <param name="overall">Their overall satisfaction, 1 to 5; null when not asked or answered.</param>
    public SurveyGroup With(int? overall) => this with { Responses = Responses + 1, Overall = Overall.With(overall) };
}
