exigible explain Z999
