namespace Search.Service.Status;

/// <summary>A stretch of time that is summed up.</summary>
public enum StatusWindow
{
    /// <summary>The running minute and the five before it.</summary>
    FiveMinutes,

    /// <summary>The running minute and the sixty before it.</summary>
    Hour,

    /// <summary>Since the service started.</summary>
    SinceStart,
}
