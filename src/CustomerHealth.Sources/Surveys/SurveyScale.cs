namespace CustomerHealth.Sources.Surveys;

/// <summary>How a survey's question is answered.</summary>
public enum SurveyScale
{
    /// <summary>0 to 10: would you recommend us.</summary>
    Nps,

    /// <summary>1 to 5: how satisfied are you.</summary>
    Csat5,
}
